/** A value as Cypher writes it. Numbers of JavaScript that are whole are integers. */
export function cypherLiteral(value: unknown): string {
  if (typeof value === 'string') return `'${escaped(value)}'`;
  if (Array.isArray(value)) return `[${value.map(cypherLiteral).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => `${keyOf(key)}: ${cypherLiteral(item)}`);
    return `{${entries.join(', ')}}`;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'null';
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const escaped = (text: string): string => text.replace(/[\\'\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign);

const keyOf = (key: string): string =>
  /^[A-Za-z_]\w*$/.test(key) ? key : `\`${key.replaceAll('`', '``')}\``;
