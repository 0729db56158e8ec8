// One long file: every question once, counted over one wide graph.
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { KINDS, type Kind } from '../../../src/graph/kind.ts';
import { relationAllows, type Relation } from '../../../src/graph/relation.ts';
import { applyFacts } from '../../../src/facts/applyFacts.ts';
import type { EntityFact, Facts, LinkFact } from '../../../src/facts/facts.ts';
import { countEntities } from '../../../src/statements/countEntities.ts';
import { resolveRefs } from '../../../src/statements/resolveRefs.ts';
import { askOf, dataOf, type Ask } from '../../support/ask.ts';
import { CountingStore } from '../../support/countingStore.ts';
import { emptyStore } from '../../support/stores.ts';

/** How many entities there are of each kind, each linked to all that the relations below allow. */
const ROWS = 12;
const LINKED: readonly Relation[] = ['USES', 'REQUIRES', 'BUILT_ON', 'PERFORMS', 'CERTIFIES'];

const numbers = Array.from({ length: ROWS }, (_, index) => index + 1);

const idsOf = (kind: Kind): string[] => numbers.map((number) => `${kind.toLowerCase()}:n-${number}`);

function wideGraph(): Facts {
  const entities = KINDS.flatMap((kind) =>
    idsOf(kind).map((id, index): EntityFact => ({ id, kind, name: `${kind} ${index + 1}` })),
  );
  const links = LINKED.flatMap((relation) =>
    entities.flatMap((from) =>
      entities
        .filter(
          (to) => from.id !== to.id && from.kind !== to.kind && relationAllows(relation, from.kind, to.kind),
        )
        .map((to): LinkFact => ({
          from: from.id,
          relation,
          to: to.id,
          figure: 0.5,
          marks: [],
          ...timeOf(relation, from.id),
        })),
    ),
  );
  return { entities, links: [...links, ...broaderRoles()] };
}

const HALF = ROWS / 2;

/** The second half of the roles do everything at a time of day. */
const timeOf = (relation: Relation, from: string): Partial<LinkFact> =>
  relation === 'PERFORMS' && idsOf('ROLE').indexOf(from) >= HALF
    ? { timeOfDay: '9 AM', startMinute: 540, order: 1 }
    : {};

/** Each role of the first half takes the day of one of the second. */
const broaderRoles = (): LinkFact[] =>
  idsOf('ROLE').flatMap((from, index, all): LinkFact[] => {
    const to = all[index + HALF];
    return to === undefined ? [] : [{ from, relation: 'BROADER', to, figure: 0.5, marks: [] }];
  });

/** A role that asks nothing, so that what all the others ask weighs something; its name is behind theirs. */
const IDLE: EntityFact = { id: 'role:z', kind: 'ROLE', name: 'Zero' };

const oldIds = numbers.map((number) => `credential:old-${number}`);

/** Credentials that are out of use, each replaced by one that is replaced by one in use. */
function replaced(): Facts {
  const [inUse] = idsOf('CREDENTIAL');
  const last = 'credential:older';
  const entities = [...oldIds, last].map((id): EntityFact => ({
    ...{ id, kind: 'CREDENTIAL', name: id, isRetired: true },
    externalIds: [`curated:${id}`],
  }));
  const link = (from: string, to: string): LinkFact => ({
    ...{ from, relation: 'REPLACED_BY', to, figure: null, marks: [] },
  });
  return { entities, links: [...oldIds.map((id) => link(id, last)), link(last, inUse ?? '')] };
}

/** A text that names so many tools. */
const namedIn = (rows: number): string =>
  numbers
    .slice(0, rows)
    .map((number) => `TOOL ${number}`)
    .join(', ');

interface Case {
  readonly document: string;
  readonly variables?: (rows: number) => Record<string, unknown>;
  /** Statements, for one row as for twelve. */
  readonly statements: number;
}

const CASES: Record<string, Case> = {
  'a list': {
    document: 'query ($first: Int) { tools(first: $first) { edges { node { id name degree aliases } } } }',
    statements: 1,
  },
  'a list with its total': {
    document: 'query ($first: Int) { tools(first: $first) { totalCount edges { node { id } } } }',
    statements: 2,
  },
  'a list with walks three deep': {
    document: `query ($first: Int) {
      roles(first: $first) { edges { node { name
        tools(first: $first) { totalCount edges { weight node { name
          frameworks(first: $first) { totalCount edges { weight node { name
            roles(first: $first) { totalCount edges { weight node { name } } }
          } } }
        } } }
      } } }
    }`,
    statements: 4,
  },
  'a list with several walks side by side': {
    document: `query ($first: Int) {
      roles(first: $first) { edges { node {
        tools(first: $first) { edges { node { name } } }
        skills(first: $first) { edges { node { name credentials(first: $first) { edges { node { id } } } } } }
        activities(first: $first) { edges { timeOfDay node { name } } }
      } } }
    }`,
    statements: 5,
  },
  'entities by their names, with how many links of each kind they have': {
    document: 'query ($refs: [EntityRef!]!) { entities(refs: $refs) { name degrees { kind count } } }',
    variables: (rows) => ({ refs: numbers.slice(0, rows).map((number) => `TOOL ${number}`) }),
    // What they mean, the entities, their degrees.
    statements: 3,
  },
  'links of any kind, and theirs': {
    document: `query ($first: Int) {
      entity(ref: "tool:n-1") { links(first: $first) { totalCount edges { node { name
        links(first: $first) { edges { node { name } } }
      } } } }
    }`,
    statements: 4,
  },
  'connectors with their links from and to': {
    document: `query ($first: Int) {
      connectors(between: ["role:n-1", "role:n-2"], first: $first) {
        totalCount
        edges { node { entity { name } roleCount links { weight from { name } to { name } } } }
      }
    }`,
    statements: 4,
  },
  'connectors with walks of what connects': {
    document: `query ($first: Int) {
      connectors(between: ["role:n-1", "role:n-2"], kinds: [TOOL], first: $first) {
        edges { node { entity { ... on Tool { roles(first: $first) { edges { node { name } } } } } } }
      }
    }`,
    statements: 4,
  },
  'paths with their nodes and links': {
    document: `query ($first: Int) {
      paths(from: "role:n-1", to: "role:n-2", first: $first) {
        ... on Paths { paths { hubPenalty nodes { name degree } links { relation from { id } to { name } } } }
      }
    }`,
    statements: 6,
  },
  'days of roles, their own and those of others, with what their activities involve': {
    document: `query ($first: Int) {
      roles(first: $first) { edges { node { name day {
        note inheritedFrom { name }
        slots { timeOfDay activities { activity { name } tools { name } frameworks { name } skills { name } } }
      } } } }
    }`,
    statements: 4,
  },
  'whose days roles show': {
    document: `query ($first: Int) { roles(first: $first) { edges { node { day { note } } } } }`,
    statements: 2,
  },
  'a transition with all that explains its items': {
    document: `query ($first: Int) {
      transition(to: "role:n-1", have: ["tool:n-1", "tool:n-2"]) {
        readiness counts { shared missing surplus } to { name }
        missing(first: $first) { entity { name } gain why buildsOn { name } link { from { name } to { name } } }
      }
    }`,
    statements: 6,
  },
  'a transition from a role, with surplus': {
    document: `query ($first: Int) {
      transition(from: "role:n-1", to: "Zero", have: ["tool:n-1"]) {
        surplus(first: $first) { entity { name } weight why buildsOn { name } }
      }
    }`,
    statements: 6,
  },
  'next steps with the roles that they open': {
    document: `query ($first: Int) {
      nextSteps(have: ["tool:n-1"], threshold: 0.05, first: $first) {
        entity { name } opens why buildsOn { name }
        roles(first: $first) { before after role { name tools(first: $first) { totalCount } } }
      }
    }`,
    statements: 7,
  },
  'next steps toward a role': {
    document: `query ($first: Int) {
      nextSteps(have: ["tool:n-1"], toward: "role:n-1", first: $first) {
        entity { name } gain readiness why buildsOn { name }
      }
    }`,
    statements: 6,
  },
  'a list of roles with similar ones and what they share': {
    document: `query ($first: Int) {
      roles(first: $first) { edges { node { name similar(first: $first) {
        totalCount edges { score sharedCount node { name } shared(first: $first) { name } }
      } } } }
    }`,
    statements: 6,
  },
  'a list of tools with similar ones and what they share': {
    document: `query ($first: Int) {
      tools(first: $first) { edges { node { name similar(first: $first) {
        totalCount edges { score sharedCount node { name } shared(first: $first) { name } }
      } } } }
    }`,
    statements: 6,
  },
  'a matrix of roles, with what they share': {
    document: `query ($first: Int) {
      roleMatrix(group: "OTHER", first: $first) { rows { name role { name } } cells { score shared { name } } }
    }`,
    // The version: what all roles ask is kept.
    statements: 1,
  },
  'a search with walks of what it finds': {
    document: `query ($first: Int) {
      search(text: "tool", first: $first) {
        totalCount
        edges { matched node { name ... on Tool { roles(first: $first) { edges { node { name } } } } } }
      }
    }`,
    statements: 2,
  },
  'an extraction with its entities': {
    document: `query ($text: String!) {
      extract(text: $text) { mentions { surface entity { name } } entities { id } }
    }`,
    variables: (rows) => ({ text: namedIn(rows) }),
    // The version, the entities.
    statements: 2,
  },
  'an extraction of words that need company': {
    document: `query ($text: String!) {
      extract(text: $text) { mentions { surface entity { name } } entities { id } }
    }`,
    variables: (rows) => ({ text: `Zero, ${namedIn(rows)}` }),
    // The version, the links, the entities.
    statements: 3,
  },
  'a list with who says so': {
    document: `query ($first: Int) {
      tools(first: $first) { edges { node { name externalIds provenance { name externalIds source { name licence } } } } }
    }`,
    // The list, what the sources say, external ids, the sources.
    statements: 4,
  },
  'links with who says so': {
    document: `query ($first: Int) {
      role(ref: "role:n-1") {
        links(first: $first) { edges { provenance { figure source { name licence } } } }
        tools(first: $first) { edges { provenance { hot source { licence } } } }
      }
    }`,
    // The role by two, links, tools, the sources: what each says stands in the link.
    statements: 5,
  },
  'connectors with who says so': {
    document: `query ($first: Int) {
      connectors(between: ["role:n-1", "role:n-2"], first: $first) {
        edges { node { links { provenance { figure source { name } } } } }
      }
    }`,
    statements: 4,
  },
  'what stands in the place of others': {
    document: `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Credential { replacedBy { name externalIds } } } }`,
    variables: (rows) => ({ ids: oldIds.slice(0, rows) }),
    // The ones asked for, two steps, external ids.
    statements: 4,
  },
  'what has changed': {
    document: `query ($first: Int) {
      graph { changes(first: $first) {
        totalCount edges { node { source { name } entity { name } link { from { name } to { name } } } }
      } }
    }`,
    // How much each write changed, those of the page, their entities, the sources, the total.
    statements: 5,
  },
  nodes: {
    document: 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Tool { name } } }',
    variables: (rows) => ({ ids: idsOf('TOOL').slice(0, rows) }),
    statements: 1,
  },
};

describe('the number of statements is the same for one row and for twelve', () => {
  let store: CountingStore;
  let ask: Ask;

  beforeAll(async () => {
    store = new CountingStore(await emptyStore());
    await store.write(async (transaction) => {
      const [wide, old] = [wideGraph(), replaced()];
      const facts = {
        entities: [...wide.entities, ...old.entities, IDLE],
        links: [...wide.links, ...old.links],
      };
      await applyFacts(transaction, facts, 'curated', '2026-01-01T00:00:00.000Z');
      return { changed: true, value: undefined };
    });
    ask = askOf(store);
    // The first question that needs weights works them out.
    await dataOf(ask('{ nextSteps(have: []) { opens } }'));
    // So does the first that compares all roles.
    await dataOf(ask('{ roleMatrix { cells { score } } }'));
    // The first search of a version reads the names.
    await dataOf(ask('{ search(text: "tool") { totalCount } }'));
    await dataOf(ask('{ extract(text: "tool") { mentionCount } }'));
  });

  afterAll(() => store.close());

  test.each(Object.entries(CASES))('%s', async (_, { document, variables, statements }) => {
    const asked = async (rows: number) => {
      let answer = '';
      // As a request, it comes in a turn of its own.
      await setImmediate();
      const read = await store.statementsOf(async () => {
        answer = JSON.stringify(await dataOf(ask(document, variables?.(rows) ?? { first: rows })));
      });
      return { statements: read.length, length: answer.length };
    };
    const [one, twelve] = [await asked(1), await asked(ROWS)];
    expect([one.statements, twelve.statements]).toEqual([statements, statements]);
    // It was a question of more rows, and they came.
    expect(twelve.length).toBeGreaterThan(3 * one.length);
  });

  test('five refs are resolved by one statement', async () => {
    const read = await store.statementsOf(() =>
      dataOf(
        ask(`{
          connectors(between: ["tool:n-1", "TOOL 2", "tool-3", "Tool 4", "tool5"]) { totalCount }
        }`),
      ),
    );
    expect(read.filter((text) => text === resolveRefs.text)).toHaveLength(1);
    expect(read).toHaveLength(3);
  });

  test('twelve questions by name in one operation take as many statements as one', async () => {
    const asking = (count: number) =>
      store.statementsOf(() =>
        dataOf(
          ask(
            `{ ${numbers
              .slice(0, count)
              .map((number) => `t${number}: tool(ref: "Tool ${number}") { id }`)
              .join()} }`,
          ),
        ),
      );
    expect(await asking(1)).toHaveLength(2);
    expect(await asking(ROWS)).toHaveLength(2);
  });

  test('twelve transitions in one operation take as many statements as one', async () => {
    const asking = (count: number) =>
      store.statementsOf(() =>
        dataOf(
          ask(
            `{ ${numbers
              .slice(0, count)
              .map(
                (number) =>
                  `t${number}: transition(from: "Role ${(number % ROWS) + 1}", to: "Role ${number}", have: ["Tool 1"]) {
                    readiness shared { why } missing { buildsOn { name } }
                  }`,
              )
              .join()} }`,
          ),
        ),
      );
    expect(await asking(1)).toHaveLength(6);
    expect(await asking(ROWS)).toHaveLength(6);
  });

  test.each([
    ['names', (number: number) => `TOOL ${number}`, 2],
    ['other forms of names', (number: number) => `TOOL ${number} software`, 3],
    ['names that nothing has, and the nearest', (number: number) => `TOOL ${number}x`, 4],
  ])('to resolve twelve %s takes as many statements as one', async (_, nameOf, statements) => {
    const asking = (count: number) => {
      const fields = numbers
        .slice(0, count)
        .map(
          (number) => `n${number}: resolve(name: "${nameOf(number)}") { entity { id } candidates { id } }`,
        );
      return store.statementsOf(() => dataOf(ask(`{ ${fields.join()} }`)));
    };
    // The names in memory are read once for all requests.
    await asking(1);
    expect(await asking(1)).toHaveLength(statements);
    expect(await asking(ROWS)).toHaveLength(statements);
  });

  test('the total of a list is counted only when asked for', async () => {
    const counting = async (document: string) => {
      const read = await store.statementsOf(() => dataOf(ask(document)));
      return read.filter((text) => text === countEntities.get('TOOL')?.text).length;
    };
    expect(await counting('{ tools { edges { node { id } } pageInfo { hasNextPage } } }')).toBe(0);
    expect(await counting('{ tools { totalCount } }')).toBe(1);
    expect(await counting('{ tools { totalCount @skip(if: true) edges { cursor } } }')).toBe(0);
  });
});
