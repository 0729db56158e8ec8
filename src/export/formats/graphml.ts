import { textList } from '../../facts/values.ts';
import type { GraphReader } from '../GraphReader.ts';
import { namesBy, type EntityLine, type LinkLine } from '../lines.ts';

type AttributeType = 'string' | 'double' | 'int' | 'boolean';

/** Attributes by name. Gephi takes `label`, `weight` and `r`, `g`, `b` as its own. */
const NODE = {
  label: 'string',
  kind: 'string',
  description: 'string',
  category: 'string',
  url: 'string',
  status: 'string',
  sources: 'string',
  aliases: 'string',
  externalIds: 'string',
  icon: 'string',
  r: 'int',
  g: 'int',
  b: 'int',
} as const satisfies Record<string, AttributeType>;

const EDGE = {
  label: 'string',
  relation: 'string',
  weight: 'double',
  essential: 'boolean',
  hot: 'boolean',
  inDemand: 'boolean',
  timeOfDay: 'string',
  startMinute: 'int',
  order: 'int',
  sources: 'string',
} as const satisfies Record<string, AttributeType>;

/** The graph as GraphML, in pieces. Lists are texts, their items apart by `; `. */
export async function* graphml(graph: GraphReader): AsyncGenerator<string> {
  yield head();
  for await (const ids of graph.pages()) {
    const [entities, aliases] = await Promise.all([graph.entities(ids), graph.aliases(ids)]);
    const aliasesOf = namesBy(aliases);
    yield entities.map((line) => node(line, aliasesOf(line, 'STRONG'))).join('');
  }
  for await (const ids of graph.pages()) yield (await graph.linksFrom(ids)).map(edge).join('');
  yield '</graph>\n</graphml>\n';
}

const head = (): string => `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${keys('node', NODE)}${keys('edge', EDGE)}<graph id="rolegraph" edgedefault="directed">
`;

const keys = (of: 'node' | 'edge', attributes: Readonly<Record<string, AttributeType>>): string =>
  Object.entries(attributes)
    .map(([name, type]) => `<key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`)
    .join('');

function node(line: EntityLine, aliases: readonly string[]): string {
  const { id, name, color } = line;
  const values = { ...line, label: name, aliases, ...colours(color) };
  return `<node id="${escaped(id)}">${data('node', NODE, values)}</node>\n`;
}

/** `#3776ab` as Gephi wants it. */
function colours(color: unknown): Partial<Record<'r' | 'g' | 'b', number>> {
  const parts = typeof color === 'string' ? /^#(..)(..)(..)$/.exec(color) : null;
  if (!parts) return {};
  const [r, g, b] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return { r, g, b };
}

function edge(line: LinkLine): string {
  const { from, relation, to, says } = line;
  const values = { ...line, label: relation, sources: Object.keys(says) };
  const id = escaped(`${from} ${relation} ${to}`);
  const ends = `source="${escaped(from)}" target="${escaped(to)}"`;
  return `<edge id="${id}" ${ends}>${data('edge', EDGE, values)}</edge>\n`;
}

const data = (
  of: 'node' | 'edge',
  attributes: Readonly<Record<string, AttributeType>>,
  values: Readonly<Record<string, unknown>>,
): string =>
  Object.keys(attributes)
    .map((name) => {
      const text = textOf(values[name]);
      return text === '' ? '' : `<data key="${of}_${name}">${escaped(text)}</data>`;
    })
    .join('');

function textOf(value: unknown): string {
  if (Array.isArray(value)) return textList(value).join('; ');
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}

/** What XML 1.0 cannot hold, however it is written. */
const NOT_XML = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

const escaped = (text: string): string =>
  text.replace(NOT_XML, '\ufffd').replace(/[&<>"\r]/g, (sign) => ENTITIES[sign] ?? sign);
