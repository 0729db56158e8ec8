import type { ConnectorsAnswer, LinkAnswer, PathsAnswer } from './answers.ts';

interface Node {
  readonly id: string;
  readonly name: string;
}

/** A Mermaid flowchart of what connects the given entities. */
export function connectorsMermaid({ edges }: ConnectorsAnswer): string {
  return flowchart(
    edges.flatMap(({ node }) => node.links),
    new Set(edges.map(({ node }) => node.entity.id)),
  );
}

/** A Mermaid flowchart of paths. */
export function pathsMermaid(answer: PathsAnswer): string {
  if (!('paths' in answer)) return `flowchart LR\n  none["${escaped(answer.message)}"]`;
  const ends = new Set(answer.paths.flatMap(({ nodes }) => [nodes[0]?.id, nodes[nodes.length - 1]?.id]));
  const inner = answer.paths.flatMap(({ nodes }) => nodes.filter(({ id }) => !ends.has(id)));
  return flowchart(
    answer.paths.flatMap(({ links }) => links),
    new Set(inner.map(({ id }) => id)),
  );
}

/** Links once each; the rounded nodes are those of `round`. */
function flowchart(links: readonly LinkAnswer[], round: ReadonlySet<string>): string {
  const keys = new Map<string, string>();
  const lines: string[] = [];
  const key = ({ id, name }: Node): string => {
    const known = keys.get(id);
    if (known !== undefined) return known;
    const made = `n${keys.size}`;
    keys.set(id, made);
    lines.push(round.has(id) ? `${made}(["${escaped(name)}"])` : `${made}["${escaped(name)}"]`);
    return made;
  };
  const arrows = new Set(links.map(({ from, relation, to }) => `${key(from)} -->|${relation}| ${key(to)}`));
  return ['flowchart LR', ...[...lines, ...arrows].map((line) => `  ${line}`)].join('\n');
}

/** Mermaid reads `#…;` as a character; quotes and signs of HTML would end or break a label. */
const escaped = (text: string): string => text.replace(/[#"<>&]/g, (sign) => `#${sign.codePointAt(0) ?? 0};`);
