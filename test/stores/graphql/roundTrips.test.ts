import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { KINDS, type Kind } from '../../../src/graph/kind.ts';
import { relationAllows, type Relation } from '../../../src/graph/relation.ts';
import { applyFacts } from '../../../src/importers/applyFacts.ts';
import type { EntityFact, Facts, LinkFact } from '../../../src/importers/facts.ts';
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
        .map((to): LinkFact => ({ from: from.id, relation, to: to.id, figure: 0.5, marks: [] })),
    ),
  );
  return { entities, links };
}

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
      await applyFacts(transaction, wideGraph(), 'curated', '2026-01-01T00:00:00.000Z');
      return { changed: true, value: undefined };
    });
    ask = askOf(store);
  });

  afterAll(() => store.close());

  test.each(Object.entries(CASES))('%s', async (_, { document, variables, statements }) => {
    const asked = async (rows: number) => {
      let answer = '';
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
