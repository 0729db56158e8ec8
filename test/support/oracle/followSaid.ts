import { linkKey, type EntityFact, type Facts, type LinkFact } from '../../../src/facts/facts.ts';
import { joined } from './mergeSaid.ts';
import type { Oracle } from './Oracle.ts';

/** What sources say of entities that were merged is said of what they were merged into. */
export function followSaid(oracle: Oracle, { entities, links }: Facts): Facts {
  const follow = (id: string): string => successorOf(oracle, id) ?? id;
  const found = new Map<string, EntityFact>();
  for (const fact of entities) if (follow(fact.id) === fact.id) found.set(fact.id, fact);
  for (const fact of entities) {
    const id = follow(fact.id);
    if (id !== fact.id) found.set(id, withMore(found.get(id) ?? { id, kind: fact.kind }, fact));
  }
  const linked = new Map<string, LinkFact>();
  for (const link of links) {
    const fact = { ...link, from: follow(link.from), to: follow(link.to) };
    const isSuccession = link.relation === 'REPLACED_BY' && fact.from !== link.from;
    if (isSuccession || fact.from === fact.to) continue;
    const other = linked.get(linkKey(fact));
    linked.set(linkKey(fact), { ...fact, ...marked(joined(other, fact)) });
  }
  return { entities: [...found.values()], links: [...linked.values()] };
}

const marked = ({
  marks,
  ...said
}: ReturnType<typeof joined>): Omit<LinkFact, 'from' | 'relation' | 'to'> => ({
  ...said,
  marks: (['essential', 'hot', 'inDemand'] as const).filter((mark) => marks.includes(mark)),
});

/** A merge leaves nothing but who decided it, and where it leads. */
function successorOf(oracle: Oracle, id: string): string | undefined {
  const said = oracle.said.get(id);
  if (!said || said.claims.size > 0 || said.retiredBy.size === 0) return undefined;
  const prefix = `${id} REPLACED_BY `;
  const [link] = [...oracle.linksSaid].filter(([key, all]) => key.startsWith(prefix) && all.size > 0);
  return link?.[0].slice(prefix.length);
}

/** Names and ids alone: the successor keeps its own words. */
const withMore = (target: EntityFact, { name, aliases = [], externalIds = [] }: EntityFact): EntityFact => ({
  ...target,
  aliases: [
    ...(target.aliases ?? []),
    ...aliases,
    ...(name === undefined ? [] : [{ name, kind: 'STRONG' as const }]),
  ],
  externalIds: [...(target.externalIds ?? []), ...externalIds],
});
