import { MultiDirectedGraph } from 'graphology';
import type { Kind } from '../../../src/graph/kind.ts';
import type { Facts, LinkFact } from '../../../src/facts/facts.ts';
import { sortBy } from '../oracle/order.ts';

type DayGraph = MultiDirectedGraph<{ kind: Kind; active: boolean }, LinkFact>;

/** A day as a client sees it, everything by its id. */
interface DayAnswer {
  readonly inheritedFrom: { id: string } | null;
  readonly slots: readonly {
    timeOfDay: string | undefined;
    startMinute: number | null;
    activities: { activity: { id: string } }[];
  }[];
}

/** What may stand for a role without a day of its own, nearest first. */
const NEAR = ['BROADER', 'ALSO_TITLED', 'RELATED_TO'] as const;
/** More than any minute or place. */
const LAST = 1e9;

/** The facts as a graph in memory. */
export function dayGraphOf({ entities, links }: Facts, deprecated: readonly string[]): DayGraph {
  const graph: DayGraph = new MultiDirectedGraph();
  for (const { id, kind } of entities) graph.addNode(id, { kind, active: !deprecated.includes(id) });
  for (const link of links) graph.addDirectedEdge(link.from, link.to, link);
  return graph;
}

const isActive = (graph: DayGraph, id: string): boolean => graph.getNodeAttribute(id, 'active');

const outOf = (graph: DayGraph, id: string, relation: string): LinkFact[] =>
  graph
    .mapOutEdges(id, (_, link) => link)
    .filter((link) => link.relation === relation && isActive(graph, link.to));

const timed = (graph: DayGraph, role: string): LinkFact[] =>
  outOf(graph, role, 'PERFORMS').filter(({ timeOfDay }) => timeOfDay !== undefined);

/** The ACTIVE roles that may stand for this one, best first. */
function candidates(graph: DayGraph, role: string): string[] {
  const near = graph
    .mapEdges(role, (_, link) => ({ ...link, other: link.from === role ? link.to : link.from }))
    .filter(({ relation, from }) => relation !== 'BROADER' || from === role)
    .flatMap(({ relation, other, figure }) => {
      const rank = NEAR.findIndex((name) => name === relation);
      return rank >= 0 && isActive(graph, other) ? [{ rank, other, weight: figure ?? -1 }] : [];
    });
  return sortBy(near, ({ rank, weight, other }) => [rank, -weight, other]).map(({ other }) => other);
}

/** What an activity involves, by kind. */
function involved(graph: DayGraph, activity: string) {
  const links = [...outOf(graph, activity, 'USES'), ...outOf(graph, activity, 'EXERCISES')];
  const ids = sortBy(links, ({ figure, to }) => [-(figure ?? -1), to]).map(({ to }) => to);
  const of = (kind: Kind) =>
    ids.filter((id) => graph.getNodeAttribute(id, 'kind') === kind).map((id) => ({ id }));
  return { activity: { id: activity }, tools: of('TOOL'), frameworks: of('FRAMEWORK'), skills: of('SKILL') };
}

function slotsOf(graph: DayGraph, role: string): DayAnswer['slots'] {
  const slots = new Map<string, LinkFact[]>();
  for (const link of timed(graph, role)) {
    const time = `${link.startMinute} ${link.timeOfDay}`;
    slots.set(time, [...(slots.get(time) ?? []), link]);
  }
  const inOrder = sortBy([...slots.values()], ([link]) => [link?.startMinute ?? LAST, link?.timeOfDay ?? '']);
  return inOrder.map((links) => ({
    timeOfDay: links[0]?.timeOfDay,
    startMinute: links[0]?.startMinute ?? null,
    activities: sortBy(links, ({ order, to }) => [order ?? LAST, to]).map(({ to }) => involved(graph, to)),
  }));
}

/** The day of a role by looking at everything. */
export function dayAnswer(graph: DayGraph, role: string): DayAnswer {
  const hasDay = (id: string): boolean => timed(graph, id).length > 0;
  if (hasDay(role)) return { inheritedFrom: null, slots: slotsOf(graph, role) };
  const nearest = candidates(graph, role).find(hasDay);
  if (nearest === undefined) return { inheritedFrom: null, slots: [] };
  return { inheritedFrom: { id: nearest }, slots: slotsOf(graph, nearest) };
}
