interface Node {
  readonly id: string;
  readonly name: string;
}

/** An arrow of a flowchart. */
export interface Arrow {
  readonly from: Node;
  readonly relation: string;
  readonly to: Node;
}

/** A Mermaid flowchart: each node and arrow once; the rounded nodes are those of `round`. */
export function flowchart(arrows: readonly Arrow[], round: ReadonlySet<string>): string {
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
  const drawn = new Set(arrows.map(({ from, relation, to }) => `${key(from)} -->|${relation}| ${key(to)}`));
  return ['flowchart LR', ...[...lines, ...drawn].map((line) => `  ${line}`)].join('\n');
}

/** A flowchart that only says something. */
export const flowchartOf = (text: string): string => `flowchart LR\n  none["${escaped(text)}"]`;

/** Mermaid reads `#…;` as a character; quotes and signs of HTML would end or break a label. */
const escaped = (text: string): string => text.replace(/[#"<>&]/g, (sign) => `#${sign.codePointAt(0) ?? 0};`);
