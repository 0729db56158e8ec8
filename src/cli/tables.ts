import Table from 'cli-table3';
import type { ConnectorsAnswer, LinkAnswer, PathsAnswer } from './answers.ts';

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

function table(head: string[], rows: string[][]): string {
  const drawn = new Table({ head, style: { head: [], border: [], compact: true } });
  drawn.push(...rows);
  return drawn.toString();
}

/** Connectors as a table, one a line, with the weight of each link. */
export function connectorsTable({ totalCount, edges }: ConnectorsAnswer): string {
  const [first] = edges;
  if (!first) return 'Nothing connects them.';
  const givens = first.node.links.map((link) => otherName(link, first.node.entity.id));
  const rows = edges.map(({ node: { entity, roleCount, distinctiveness, links } }) => [
    entity.name,
    entity.category ?? entity.kind,
    String(roleCount),
    figure(distinctiveness),
    ...givens.map((_, index) => figure(links[index]?.weight ?? null)),
  ]);
  const shown =
    edges.length < totalCount ? `${edges.length} of ${totalCount} (more with --first)` : `${totalCount}`;
  return `${table(['Connector', 'Category', 'Roles', 'Distinctive', ...givens], rows)}\n${shown}`;
}

const otherName = ({ from, to }: LinkAnswer, id: string): string => (from.id === id ? to.name : from.name);

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
