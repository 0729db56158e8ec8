import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { fold } from '../../src/graph/fold.ts';
import { importShipped } from '../../src/importers/importShipped.ts';
import type { Store } from '../../src/store/Store.ts';
import { askOf, dataOf, type Ask } from '../support/ask.ts';
import { emptyStore } from '../support/stores.ts';

// What a user finds in the shipped graph, on every store.

const SHARED = process.env['ROLEGRAPH_SHARED'];
if (SHARED === undefined) {
  process.stderr.write(
    'Skipped: the facts of the article. Set ROLEGRAPH_SHARED to the folder that holds article/.\n',
  );
}

const NO_FACT: Fact = {
  subjectKind: 'Role',
  subject: 'The article',
  relation: 'PERFORMS',
  objectKind: 'Activity',
  object: 'nothing',
  section: 'none',
};

interface Fact {
  readonly subjectKind: string;
  readonly subject: string;
  readonly relation: string;
  readonly objectKind: string;
  readonly object: string;
  readonly section: string;
}

/** The rows of the article, or one that stands for them where it is not at hand. */
const FACTS: readonly Fact[] =
  SHARED === undefined ? [NO_FACT] : readFacts(path.join(SHARED, 'article/facts.tsv'));

function readFacts(file: string): Fact[] {
  const [, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return rows.map((row) => {
    const [subjectKind = '', subject = '', relation = '', objectKind = '', object = '', section = ''] =
      row.split('\t');
    return { subjectKind, subject, relation, objectKind, object, section };
  });
}

/** When the article's sections are. */
const TIMES: Readonly<Record<string, readonly [timeOfDay: string, startMinute: number]>> = {
  '9am': ['9 AM', 540],
  '10am': ['10 AM', 600],
  '2pm': ['2 PM', 840],
  '5pm': ['5 PM', 1020],
  'after-work': ['after work', 1080],
};

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await emptyStore();
  await importShipped(store);
  ask = askOf(store);
});

afterAll(() => store.close());

const linksAnswer = z.object({
  entity: z.object({
    kind: z.string(),
    links: z.object({
      edges: z.array(
        z.object({
          node: z.object({
            id: z.string(),
            name: z.string(),
            aliases: z.array(z.string()),
            kind: z.string(),
          }),
          sources: z.array(z.string()),
          weight: z.number().nullable(),
        }),
      ),
    }),
  }),
});

const LINKS = `query ($subject: EntityRef!, $relation: Relation!) {
  entity(ref: $subject) {
    kind
    links(relations: [$relation], direction: OUT, first: 200) {
      edges { node { id name aliases kind } sources weight }
    }
  }
}`;

const activitiesAnswer = z.object({
  role: z.object({
    activities: z.object({
      edges: z.array(
        z.object({
          node: z.object({ id: z.string(), name: z.string() }),
          timeOfDay: z.string().nullable(),
          startMinute: z.number().nullable(),
          order: z.number().nullable(),
          sources: z.array(z.string()),
        }),
      ),
    }),
  }),
});

const ACTIVITIES = `query ($role: EntityRef!) {
  role(ref: $role) { activities(first: 200) { edges { node { id name } timeOfDay startMinute order sources } } }
}`;

async function activitiesOf(role: string) {
  const answer = activitiesAnswer.parse(await dataOf(ask(ACTIVITIES, { role })));
  return answer.role.activities.edges;
}

(SHARED === undefined ? describe.skip : describe)('the facts of the article', () => {
  test('are all there to be asked for', () => {
    expect(FACTS.length).toBeGreaterThan(90);
  });

  test.each(FACTS)(
    '$subject $relation $object',
    async ({ subjectKind, subject, relation, objectKind, object }) => {
      const { entity } = linksAnswer.parse(await dataOf(ask(LINKS, { subject, relation })));
      expect(entity.kind).toBe(subjectKind.toUpperCase());
      const found = entity.links.edges.filter(({ node }) =>
        [node.name, ...node.aliases].some((name) => fold(name) === fold(object)),
      );
      expect(found).toHaveLength(1);
      expect(found[0]?.node.kind).toBe(objectKind.toUpperCase());
      expect(found[0]?.sources).toContain('article');
      expect(found[0]?.weight).not.toBeNull();
    },
  );

  const performed = FACTS.filter(({ relation }) => relation === 'PERFORMS');

  test.each(performed)('$subject does "$object" at $section', async ({ subject, object, section }) => {
    const edge = (await activitiesOf(subject)).find(({ node }) => fold(node.name) === fold(object));
    expect([edge?.timeOfDay, edge?.startMinute]).toEqual(TIMES[section]);
  });

  test('the day of a Python Developer comes in its order', async () => {
    const wanted = performed
      .filter(({ subject }) => subject === 'Python Developer')
      .map(({ object }) => object);
    const edges = (await activitiesOf('Python Developer')).filter(({ sources }) =>
      sources.includes('article'),
    );
    const place = (edge: (typeof edges)[number]) => (edge.startMinute ?? 0) * 100 + (edge.order ?? 0);
    expect(edges.sort((a, b) => place(a) - place(b)).map(({ node }) => node.name)).toEqual(wanted);
  });
});

describe('names that people type', () => {
  test.each([
    ['k8s', 'tool:kubernetes'],
    ['postgres', 'tool:postgresql'],
    ['golang', 'tool:go'],
    ['js', 'tool:javascript'],
    ['reactjs', 'framework:react'],
    ['React.js', 'framework:react'],
    ['back-end developer', 'role:back-end-developer'],
    ['backend engineer', 'role:back-end-developer'],
    ['Fullstack Developer', 'role:full-stack-developer'],
    ['c++', 'tool:c-plus-plus'],
    ['C#', 'tool:c-sharp'],
    ['.NET', 'tool:dot-net'],
    ['aws', 'tool:amazon-web-services'],
  ])('%s is %s', async (ref, id) => {
    expect(await dataOf(ask('query ($ref: EntityRef!) { entity(ref: $ref) { id } }', { ref }))).toEqual({
      entity: { id },
    });
  });
});

const connectorsAnswer = z.object({
  connectors: z.object({
    totalCount: z.number(),
    edges: z.array(
      z.object({
        node: z.object({
          entity: z.object({ id: z.string(), name: z.string(), kind: z.string() }),
          roleCount: z.number(),
          distinctiveness: z.number(),
          links: z.array(z.object({ weight: z.number().nullable() })),
        }),
      }),
    ),
  }),
});

async function connecting(between: readonly string[], orderBy = 'DISTINCTIVE') {
  const document = `query ($between: [EntityRef!]!, $orderBy: ConnectorOrder) {
    connectors(between: $between, kinds: [TOOL], orderBy: $orderBy, first: 200) {
      totalCount
      edges { node { entity { id name kind } roleCount distinctiveness links { weight } } }
    }
  }`;
  const { connectors } = connectorsAnswer.parse(await dataOf(ask(document, { between, orderBy })));
  expect(connectors.totalCount).toBe(connectors.edges.length);
  return connectors.edges.map(({ node }) => node);
}

describe('which tools connect Back End Developer and Full Stack Developer', () => {
  const BETWEEN = ['Back End Developer', 'Full Stack Developer'];

  test('at least 15 do, and Git, PostgreSQL and Docker are among them', async () => {
    const names = (await connecting(BETWEEN)).map(({ entity }) => entity.name);
    expect(names.length).toBeGreaterThanOrEqual(15);
    expect(names).toEqual(expect.arrayContaining(['Git', 'PostgreSQL', 'Docker']));
  });

  test('the rarest among roles come first, and each has a link to both', async () => {
    const found = await connecting(BETWEEN);
    const ranks = found.map(({ roleCount, entity }) => ({ roleCount, id: entity.id }));
    expect(ranks).toEqual([...ranks].sort((a, b) => a.roleCount - b.roleCount || (a.id < b.id ? -1 : 1)));
    expect(found.filter(({ links, entity }) => links.length !== 2 || entity.kind !== 'TOOL')).toEqual([]);
    // What nearly every role uses tells nothing about these two, and comes late.
    const names = found.map(({ entity }) => entity.name);
    expect(names.indexOf('Git')).toBeGreaterThan(names.length / 2);
    expect(found[0]?.distinctiveness).toBeGreaterThan(found.at(-1)?.distinctiveness ?? 0);
  });

  test('by strength the daily tools come first', async () => {
    const found = await connecting(BETWEEN, 'STRENGTH');
    const sums = found.map(({ links }) => links.reduce((sum, { weight }) => sum + (weight ?? 0), 0));
    // Weights have six decimals.
    const millionths = sums.map((sum) => Math.round(1e6 * sum));
    expect(millionths).toEqual([...millionths].sort((a, b) => b - a));
    expect(found.slice(0, 5).map(({ entity }) => entity.name)).toContain('Git');
  });
});

describe('the first question of operations/', () => {
  test.each(['connectors', 'paths'])('%s.graphql is answered as it stands', async (name) => {
    const document = readFileSync(new URL(`../../operations/${name}.graphql`, import.meta.url), 'utf8');
    const answer = await dataOf(ask(document));
    expect(JSON.stringify(answer[name]).length).toBeGreaterThan(500);
  });
});
