/** A request as a client library sends it. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Bytes on a connection, which is then closed for writing, or left open. */
export interface Raw {
  readonly pieces: readonly string[];
  readonly closes: boolean;
}

export type Case = Sent | Raw;

const MOST_SHOWN = 4000;

/** As it can be read and sent again. */
export function showCase(one: Case): string {
  if ('pieces' in one) return one.pieces.map((piece) => shown(JSON.stringify(piece))).join('\n');
  const headers = Object.entries(one.headers).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const body = one.body === undefined ? [] : ['', shown(printable(one.body))];
  return [`${one.method} ${shown(one.path)}`, ...headers, ...body].join('\n');
}

const printable = (body: string | Buffer): string =>
  typeof body === 'string' ? body : `base64 ${body.toString('base64')}`;

const shown = (text: string): string =>
  text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}… (${text.length} in all)` : text;
