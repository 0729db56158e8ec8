import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { z } from 'zod';
import { fold } from '../../src/graph/fold.ts';
import { KINDS, type Kind } from '../../src/graph/kind.ts';
import { furtherForms } from '../../src/graph/recognition/forms.ts';
import { vocabulary } from '../../src/graph/recognition/vocabulary.ts';
import { applyFacts } from '../../src/facts/applyFacts.ts';
import type { NamedFact } from '../../src/facts/facts.ts';
import type { Store } from '../../src/store/Store.ts';
import { askOf, dataOf, type Ask } from '../support/ask.ts';
import { tries } from '../support/property.ts';
import { clear, emptyStore } from '../support/stores.ts';

const NOW = '2026-01-01T00:00:00.000Z';

let store: Store;
let ask: Ask;

beforeAll(async () => {
  store = await emptyStore();
  ask = askOf(store);
});

afterAll(() => store.close());

/** The store with these entities and nothing else; those named are out of use. */
async function holding(entities: readonly NamedFact[], deprecated: readonly string[] = []): Promise<void> {
  await clear(store);
  await store.write(async (transaction) => {
    await applyFacts(transaction, { entities, links: [] }, 'curated', NOW);
    await transaction.change(
      `UNWIND $ids AS id MATCH (e:Entity {id: id}) SET e.status = 'DEPRECATED' RETURN count(e) AS total`,
      { ids: [...deprecated] },
    );
    return { changed: true, value: undefined };
  });
}

const answer = z.object({
  resolve: z.object({
    entity: z.object({ id: z.string() }).nullable(),
    how: z.string().nullable(),
    candidates: z.array(z.object({ id: z.string() })),
  }),
});

/** `NAME tool:git`, or `none` and the candidates. */
async function resolved(name: string, kind: Kind | null = null): Promise<string> {
  const data = await dataOf(
    ask(
      'query ($name: String!, $kind: Kind) { resolve(name: $name, kind: $kind) { entity { id } how candidates { id } } }',
      { name, kind },
    ),
  );
  const { entity, how, candidates } = answer.parse(data).resolve;
  if (entity) return `${String(how)} ${entity.id}`;
  return ['none', ...candidates.map(({ id }) => id)].join(' ');
}

describe('a name is resolved', () => {
  const strong = (...names: string[]) => names.map((name) => ({ name, kind: 'STRONG' as const }));

  beforeAll(() =>
    holding(
      [
        {
          id: 'role:software-developer',
          kind: 'ROLE',
          name: 'Software Developer',
          externalIds: ['onet:15-1252.00'],
        },
        {
          id: 'tool:hadoop',
          kind: 'TOOL',
          name: 'Apache Hadoop',
          category: 'DATA',
          aliases: [...strong('Hadoop'), { name: 'elephant', kind: 'LOOSE' }],
        },
        {
          id: 'tool:ios',
          kind: 'TOOL',
          name: 'iOS',
          category: 'OPERATING_SYSTEM',
          aliases: strong('Apple iOS'),
        },
        { id: 'tool:sql', kind: 'TOOL', name: 'SQL', category: 'LANGUAGE', aliases: strong('Db language') },
        { id: 'tool:spark', kind: 'TOOL', name: 'Spark' },
        { id: 'framework:spark', kind: 'FRAMEWORK', name: 'Spark' },
        { id: 'skill:spark', kind: 'SKILL', name: 'Spark' },
        { id: 'tool:express-old', kind: 'TOOL', name: 'Express' },
        { id: 'framework:express', kind: 'FRAMEWORK', name: 'Express' },
      ],
      ['tool:express-old'],
    ),
  );

  test.each<[string, Kind | null, string]>([
    ['tool:hadoop', null, 'ID tool:hadoop'],
    ['onet:15-1252.00', null, 'EXTERNAL_ID role:software-developer'],
    ['onet:15-1252.00', 'ROLE', 'EXTERNAL_ID role:software-developer'],
    ['apache hadoop', null, 'NAME tool:hadoop'],
    ['HADOOP', null, 'ALIAS tool:hadoop'],
    ['software developers', null, 'NORMALISED role:software-developer'],
    ['Developer, software', 'ROLE', 'NORMALISED role:software-developer'],
    ['Structured Query Language (SQL)', null, 'ACRONYM tool:sql'],
    ['Apache Software Foundation Hadoop', null, 'VENDOR tool:hadoop'],
    ['Express', null, 'NAME framework:express'],
    ['spark', 'SKILL', 'NAME skill:spark'],
  ])('%s of kind %s: %s', async (name, kind, expected) => {
    expect(await resolved(name, kind)).toBe(expected);
  });

  test.each<[string, string, Kind | null, string]>([
    ['several have the name', 'Spark', null, 'none framework:spark skill:spark tool:spark'],
    ['a tool and a framework have it', 'Spark', 'TOOL', 'none framework:spark tool:spark'],
    ['another kind has it', 'SQL', 'SKILL', 'none tool:sql'],
    ['another kind has the id', 'onet:15-1252.00', 'TOOL', 'none role:software-developer'],
    ['it is another maker’s', 'Cisco iOS', 'TOOL', 'none tool:ios'],
    ['it is only a loose alias', 'elephant', null, 'none tool:hadoop'],
    ['it is misspelled', 'Hadop', null, 'none tool:hadoop'],
    ['nothing is near it', 'something else altogether', null, 'none'],
    ['it is blank', ' \t', null, 'none'],
  ])('to none where %s: %s', async (_, name, kind, expected) => {
    expect(await resolved(name, kind)).toBe(expected);
  });

  test('a name of more than 200 characters is refused', async () => {
    const { errors } = await ask(`{ resolve(name: "${'x'.repeat(201)}") { how } }`);
    expect(errors).toMatchObject([
      {
        message: 'name: 201 characters are too many. Give at most 200.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(await resolved('x'.repeat(200))).toBe('none');
  });
});

/** The same graph as an in-memory one: entities, and beside them a node for each name and id that leads to them. */
class Twin {
  readonly #graph = new MultiDirectedGraph<{ kind?: Kind; isActive?: boolean }, { as: string }>();

  constructor(entities: readonly NamedFact[], deprecated: readonly string[]) {
    for (const { id, kind, name, aliases = [], externalIds = [] } of entities) {
      this.#graph.addNode(id, { kind, isActive: !deprecated.includes(id) });
      this.#lead('ID', id, id);
      this.#lead('NAME', fold(name), id);
      for (const key of externalIds) this.#lead('EXTERNAL_ID', key, id);
      const strong = aliases.filter((alias) => alias.kind === 'STRONG');
      for (const key of new Set(strong.map((alias) => fold(alias.name)))) this.#lead('ALIAS', key, id);
    }
  }

  #lead(as: string, key: string, id: string): void {
    this.#graph.mergeNode(`key ${key}`);
    this.#graph.addEdge(`key ${key}`, id, { as });
  }

  #under(as: string, key: string, kinds: readonly Kind[]): string[] {
    if (!this.#graph.hasNode(`key ${key}`)) return [];
    const edges = this.#graph.filterOutEdges(`key ${key}`, (_, attributes) => attributes.as === as);
    const ids = edges.map((edge) => this.#graph.target(edge));
    return ids.filter((id) => kinds.includes(this.#graph.getNodeAttribute(id, 'kind') ?? 'CREDENTIAL'));
  }

  #inUseFirst(ids: readonly string[]): string[] {
    const different = [...new Set(ids)].sort();
    const inUse = different.filter((id) => this.#graph.getNodeAttribute(id, 'isActive'));
    return inUse.length > 0 ? inUse : different;
  }

  /** The first level with any, for names whose further forms have no conditions but kinds. */
  resolve(name: string, kind: Kind | null): string | undefined {
    const technologies: readonly Kind[] = ['TOOL', 'FRAMEWORK'];
    const kinds = kind === null ? KINDS : technologies.includes(kind) ? technologies : [kind];
    const levels: [string, string[]][] = [
      ['ID', this.#under('ID', name, kinds)],
      ['EXTERNAL_ID', this.#under('EXTERNAL_ID', name, kinds)],
      ['NAME', this.#under('NAME', fold(name), kinds)],
      ['ALIAS', this.#under('ALIAS', fold(name), kinds)],
    ];
    for (const form of furtherForms(name, { kinds, category: null }, vocabulary())) {
      const allowed = kinds.filter((one) => form.kinds?.includes(one) ?? true);
      const named = this.#under('NAME', form.key, allowed);
      const aliased = form.by.includes('ALIAS') ? this.#under('ALIAS', form.key, allowed) : [];
      levels.push([form.how, named.length > 0 ? named : aliased]);
    }
    for (const how of ['ID', 'EXTERNAL_ID', 'NAME', 'ALIAS', 'NORMALISED', 'ACRONYM', 'VENDOR']) {
      const found = this.#inUseFirst(levels.filter(([level]) => level === how).flatMap(([, ids]) => ids));
      if (found.length > 1) return ['none', ...found.slice(0, 5)].join(' ');
      if (found.length === 1) return `${how} ${String(found[0])}`;
    }
    return undefined;
  }
}

const POOL = [
  'Data Scientist',
  'Data Scientists',
  'Scientist, data',
  'MS Access',
  'Microsoft Access',
  'Natural Language Processing',
  'Natural Language Processing (NLP)',
  'Weights & Biases',
  'Weights and Biases',
  'Access software',
  'Access',
];

const entities: fc.Arbitrary<NamedFact[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom<Kind[]>('TOOL', 'FRAMEWORK', 'SKILL', 'ROLE'),
      name: fc.constantFrom(...POOL),
      aliases: fc.array(
        fc.record({
          name: fc.constantFrom(...POOL),
          kind: fc.constantFrom('STRONG' as const, 'LOOSE' as const),
        }),
        { maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((all) =>
    all.map((one, index) => ({
      ...one,
      id: `${one.kind.toLowerCase()}:n-${index}`,
      externalIds: [`onet:${index}`],
    })),
  );

test('on random graphs, names are resolved as by the in-memory twin', async () => {
  let told = 0;
  const graphs = entities.chain((all) =>
    fc.record({ all: fc.constant(all), deprecated: fc.subarray(all.map(({ id }) => id)) }),
  );
  const property = fc.asyncProperty(graphs, async ({ all, deprecated }) => {
    await holding(all, deprecated);
    const twin = new Twin(all, deprecated);
    for (const name of [...POOL, 'role:n-0', 'onet:0']) {
      for (const kind of [null, 'ROLE', 'TOOL', 'SKILL'] as const) {
        const expected = twin.resolve(name, kind);
        const actual = await resolved(name, kind);
        if (expected === undefined) expect(actual).toMatch(/^none/);
        else expect(`${name} ${String(kind)}: ${actual}`).toBe(`${name} ${String(kind)}: ${expected}`);
        told += expected === undefined ? 0 : 1;
      }
    }
  });
  await fc.assert(property, tries(12));
  expect(told).toBeGreaterThan(0);
});
