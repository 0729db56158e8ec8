import fc from 'fast-check';
import { RolegraphError } from '../../../src/graph/errors.ts';
import { kindOfId } from '../../../src/graph/kind.ts';
import { applyFacts } from '../../../src/facts/applyFacts.ts';
import type { EntityFact, LinkEnds } from '../../../src/facts/facts.ts';
import { mergeEntities } from '../../../src/facts/mergeEntities.ts';
import { CURATOR } from '../../../src/facts/rank.ts';
import { removeLinks } from '../../../src/facts/removeLinks.ts';
import { withdrawShare } from '../../../src/facts/withdraw.ts';
import { upsertRelease } from '../../../src/statements/upsert.ts';
import type { Store, Transaction } from '../../../src/store/Store.ts';
import { scenarios, SOURCES, type Said, type Scenario } from '../contract/scenario.ts';

/** One thing that happens to a graph after its sources have spoken. */
type Act =
  | { readonly act: 'SAY'; readonly said: Said }
  | { readonly act: 'RETIRE'; readonly source: string; readonly id: string }
  | { readonly act: 'RENAME'; readonly source: string; readonly id: string; readonly name: string }
  | { readonly act: 'WITHDRAW'; readonly source: string; readonly ids: readonly string[] }
  | { readonly act: 'MERGE'; readonly from: string; readonly into: string }
  | { readonly act: 'REMOVE'; readonly links: readonly LinkEnds[] };

/** How a graph with everything that an export must keep comes to be. */
export interface History {
  readonly scenario: Scenario;
  readonly acts: readonly Act[];
}

/** Names that a format could stumble over: quotes, bars, line ends, spaces around, symbols, past the basic plane. */
const ODD_NAMES = [
  'a|b\\c',
  '-',
  ' spaced ',
  'two\nlines',
  'lone\rreturn',
  '"quoted", <b>&amp;</b>',
  '🐍 charmer',
  'Ｃ＋＋',
];

const actsOn = ({ first, later }: Scenario): fc.Arbitrary<Act[]> => {
  const id = fc.constantFrom(...first.facts.entities.map((entity) => entity.id));
  const source = fc.constantFrom(...SOURCES, CURATOR);
  const links = [first, ...later].flatMap(({ facts }) => facts.links);
  const acts: fc.Arbitrary<Act>[] = [
    fc.record({ act: fc.constant('RETIRE' as const), source, id }),
    fc.record({ act: fc.constant('RENAME' as const), source, id, name: fc.constantFrom(...ODD_NAMES) }),
    fc.record({
      act: fc.constant('WITHDRAW' as const),
      source,
      ids: fc.subarray(first.facts.entities.map((entity) => entity.id)),
    }),
    fc.record({ act: fc.constant('MERGE' as const), from: id, into: id }),
    fc.record({
      act: fc.constant('REMOVE' as const),
      links: fc.subarray(links, { maxLength: Math.min(3, links.length) }),
    }),
    ...later.map((said) => fc.constant<Act>({ act: 'SAY', said })),
  ];
  return fc.array(fc.oneof(...acts), { maxLength: 8 });
};

export const histories: fc.Arbitrary<History> = scenarios.chain((scenario) =>
  actsOn(scenario).map((acts) =>
    Object.assign(
      { scenario, acts },
      { [fc.toStringMethod]: () => `${fc.stringify(scenario)}\n${JSON.stringify(acts)}` },
    ),
  ),
);

const NOW = '2026-04-04T00:00:00.000Z';

/** Makes the graph of a history in an empty store. What the model forbids does not happen. */
export async function makeHistory(store: Store, { scenario, acts }: History): Promise<void> {
  const { first, later, releases } = scenario;
  await change(store, (transaction) => say(transaction, coloured(first)));
  for (const said of later) await change(store, (transaction) => say(transaction, said));
  for (const { source, release } of releases) {
    const rows = release.id.endsWith('1') ? 12 : null;
    await change(store, (transaction) =>
      upsertRelease.run(transaction, { source, release: { ...release, rows } }),
    );
  }
  for (const act of acts) {
    await change(store, (transaction) => happen(transaction, act)).catch((error: unknown) => {
      if (!(error instanceof RolegraphError)) throw error;
    });
  }
}

const change = (store: Store, work: (transaction: Transaction) => Promise<unknown>): Promise<unknown> =>
  store.write(async (transaction) => ({ changed: true, value: await work(transaction) }));

const say = (transaction: Transaction, { source, facts }: Said): Promise<unknown> =>
  applyFacts(transaction, facts, source, NOW);

/** Some with a colour and an icon, and links that rest on answers. */
const coloured = ({ source, facts }: Said): Said => ({
  source,
  facts: {
    entities: facts.entities.map((fact, index) =>
      index % 2 === 0 ? fact : { ...fact, color: '#3776ab', icon: 'python' },
    ),
    links: facts.links.map((fact, index) => (index % 3 === 0 ? { ...fact, count: 20 + index } : fact)),
  },
});

function happen(transaction: Transaction, act: Act): Promise<unknown> {
  if (act.act === 'SAY') return say(transaction, act.said);
  if (act.act === 'WITHDRAW') return withdrawShare(transaction, act.source, act.ids, NOW);
  if (act.act === 'MERGE') return mergeEntities(transaction, act.from, act.into, CURATOR, NOW, 'ada');
  if (act.act === 'REMOVE') return removeLinks(transaction, act.links, CURATOR, NOW, 'ada');
  const fact: EntityFact = { id: act.id, kind: kindOfId(act.id) ?? 'TOOL' };
  const said = act.act === 'RETIRE' ? { ...fact, isRetired: true } : { ...fact, name: act.name };
  return applyFacts(transaction, { entities: [said], links: [] }, act.source, NOW);
}
