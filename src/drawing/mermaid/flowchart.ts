/** What a flowchart shows. */
export interface Chart {
  readonly title: string;
  /** What it says where it has no node. */
  readonly nothing: string;
  /** A comment at its end. */
  readonly note?: string | undefined;
  /** Those with a heading stand in a frame. A node that comes twice stands where it comes first. */
  readonly groups: readonly ChartGroup[];
  readonly links: readonly ChartLink[];
}

export interface ChartGroup {
  readonly heading?: string | undefined;
  readonly nodes: readonly ChartNode[];
}

export interface ChartNode {
  readonly id: string;
  readonly name: string;
  readonly isRole: boolean;
}

export interface ChartLink {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  /** Without an arrow it leads both ways. */
  readonly hasArrow: boolean;
}

/** Where Mermaid stops by its defaults, maxEdges and maxTextSize (less than it, for what stands around the lines). */
const MOST_LINKS = 500;
const MOST_CHARACTERS = 45_000;
const LONGEST_KEY = 'n0000';

/** The text of a Mermaid flowchart: each node and link once, no more of them than Mermaid takes. */
export function writeFlowchart(chart: Chart): string {
  const nodes = new Map<string, ChartNode>();
  for (const node of chart.groups.flatMap((group) => group.nodes)) {
    if (!nodes.has(node.id)) nodes.set(node.id, node);
  }
  if (nodes.size === 0) return `flowchart LR\n  none["${escaped(chart.nothing)}"]`;
  const links = distinct(chart.links).filter(({ from, to }) => nodes.has(from) && nodes.has(to));
  const { drawn, shown } = whatFits(nodes, links);
  const keys = new Map([...nodes.keys()].filter((id) => shown.has(id)).map((id, index) => [id, `n${index}`]));
  const lines = [
    `accTitle: ${escaped(chart.title)}`,
    ...chart.groups.flatMap((group, index) => groupLines(group, index, nodes, keys)),
    ...drawn.map((link) => linkLine(link, keys.get(link.from) ?? '', keys.get(link.to) ?? '')),
    ...(chart.note === undefined ? [] : [`%% ${chart.note}`]),
    ...leftOut(links.length - drawn.length, nodes.size - shown.size),
  ];
  return ['flowchart LR', ...lines.map((line) => `  ${line}`)].join('\n');
}

const distinct = (links: readonly ChartLink[]): ChartLink[] => [
  ...new Map(links.map((link) => [[link.from, link.text, link.to].join('\n'), link])).values(),
];

/** The first links that Mermaid takes with what they join, and of what no link joins as much as there is room for. */
function whatFits(nodes: ReadonlyMap<string, ChartNode>, links: readonly ChartLink[]) {
  const shown = new Set<string>();
  let room = MOST_CHARACTERS;
  const takes = (ids: readonly string[], ...lines: readonly string[]): boolean => {
    const brought = ids.filter((id) => !shown.has(id));
    const written = [...lines, ...brought.map((id) => nodeLine(nodes.get(id), LONGEST_KEY))];
    const needed = written.reduce((sum, { length }) => sum + length + 5, 0);
    if (needed > room) return false;
    room -= needed;
    for (const id of brought) shown.add(id);
    return true;
  };
  const drawn = links
    .slice(0, MOST_LINKS)
    .filter((link) => takes([link.from, link.to], linkLine(link, LONGEST_KEY, LONGEST_KEY)));
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  for (const id of nodes.keys()) if (!linked.has(id)) takes([id]);
  return { drawn, shown };
}

/** A group's nodes that stand in no group before it. */
function groupLines(
  { heading, nodes: own }: ChartGroup,
  index: number,
  nodes: ReadonlyMap<string, ChartNode>,
  keys: ReadonlyMap<string, string>,
): string[] {
  const lines = [...new Set(own)].flatMap((node) => {
    const key = keys.get(node.id);
    return key !== undefined && nodes.get(node.id) === node ? [nodeLine(node, key)] : [];
  });
  if (heading === undefined || lines.length === 0) return lines;
  return [`subgraph g${index}["${escaped(heading)}"]`, ...lines.map((line) => `  ${line}`), 'end'];
}

function nodeLine(node: ChartNode | undefined, key: string): string {
  const text = `"${escaped(node?.name ?? '')}"`;
  return node?.isRole === true ? `${key}[${text}]` : `${key}([${text}])`;
}

function linkLine({ text, hasArrow }: ChartLink, from: string, to: string): string {
  const written = /^\w+$/.test(text) ? text : `"${escaped(text)}"`;
  return `${from} ${hasArrow ? '-->' : '---'}|${written}| ${to}`;
}

function leftOut(links: number, nodes: number): string[] {
  if (links + nodes === 0) return [];
  return [`%% ${links} more links and ${nodes} more nodes are left out: Mermaid draws no more.`];
}

/**
 * Mermaid reads `#…;` as a character. Quotes and signs of HTML would end or break a label; a grave accent or an asterisk
 * would make it Markdown, and so would the figure or dash of a list at its beginning; it knows formulas between dollars,
 * `\n` as a new line, and loses a semicolon after `style …:…#`.
 */
const escaped = (text: string): string =>
  text.replace(/^(?:\d+(?=[.)])|[-+~])|[#"<>&`*$\\\p{Cc}\u2028\u2029]|:(?=\S)/gu, (signs) =>
    signs.replace(/./gsu, (sign) => `#${sign.codePointAt(0) ?? 0};`),
  );
