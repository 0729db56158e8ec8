import Table from 'cli-table3';
import type { ConnectorsAnswer, LinkAnswer, PathsAnswer } from './answers.ts';

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

function table(head: string[], rows: string[][]): string {
  const drawn = new Table({ head, style: { head: [], border: [], compact: true } });
  drawn.push(...rows);
  return drawn.toString();
}

/** Connectors as a table, one a line, with the weight of its link to each given entity; empty where there is none. */
export function connectorsTable({ totalCount, edges }: ConnectorsAnswer): string {
  if (edges.length === 0) return 'Nothing connects them.';
  const ends = edges.map(({ node }) => endsOf(node));
  const givens = new Map(ends.flatMap((row) => row.map(({ id, name }) => [id, name])));
  const rows = edges.map(({ node: { entity, roleCount, distinctiveness } }, index) => [
    entity.name,
    entity.category ?? entity.kind,
    String(roleCount),
    figure(distinctiveness),
    ...[...givens.keys()].map((id) => ends[index]?.find((end) => end.id === id)?.figure ?? ''),
  ]);
  const shown =
    edges.length < totalCount ? `${edges.length} of ${totalCount} (more with --first)` : `${totalCount}`;
  const head = ['Connector', 'Category', 'Roles', 'Distinctive', ...givens.values()];
  return `${table(head, rows)}\n${shown}`;
}

/** The given entities that a connector is linked to, with the weight of the link. */
const endsOf = ({ entity, links }: ConnectorsAnswer['edges'][number]['node']) =>
  links.map(({ from, to, weight }) => ({ ...(from.id === entity.id ? to : from), figure: figure(weight) }));

/** Paths as text, one a line: `A —USES→ B ←USES— C`, or why there is none. */
export function pathsTable(answer: PathsAnswer): string {
  if (!('paths' in answer)) return answer.message;
  const rows = answer.paths.map(({ length, hubPenalty, nodes, links }) => {
    const steps = nodes.slice(1).map((node, index) => `${arrow(links[index], node.id)} ${node.name}`);
    return [String(length), figure(hubPenalty), [nodes[0]?.name ?? '', ...steps].join(' ')];
  });
  const note = answer.truncated ? '\nThe work budget ended the search: there may be more.' : '';
  return `${table(['Hops', 'Hub penalty', 'Path'], rows)}${note}`;
}

const arrow = (link: LinkAnswer | undefined, next: string): string =>
  link === undefined ? '—' : link.to.id === next ? `—${link.relation}→` : `←${link.relation}—`;
