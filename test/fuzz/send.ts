import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import type { Case, Raw, Sent } from './Case.ts';
import type { Answer } from './judge.ts';

/** Longer than the server lets a half request wait. */
const PATIENCE = 15_000;
/** What a server has answered by then is looked at; that it waits for more is right. */
const HALF_PATIENCE = 150;

export interface Client {
  /** @returns the answers, none where the server closed the connection @throws Error where it does not answer */
  readonly send: (one: Case) => Promise<readonly Answer[]>;
  readonly close: () => void;
}

/** Sends requests to a server as they are. */
export function clientOf(address: string): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  const { hostname, port } = new URL(address);
  return {
    send: (one) => ('pieces' in one ? sendRaw(hostname, Number(port), one) : sendWhole(address, agent, one)),
    close: () => {
      agent.destroy();
    },
  };
}

function sendWhole(address: string, agent: Agent, { method, path, headers, body }: Sent): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(address);
    const sent = request({ hostname, port, agent, method, path, headers, timeout: PATIENCE }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('error', reject);
      reply.on('end', () => {
        const { statusCode = 0, headers: answered } = reply;
        const isPacked = answered['content-encoding'] !== undefined;
        const type = answered['content-type'] ?? '';
        const body = isPacked ? '' : Buffer.concat(chunks).toString('utf8');
        resolve([{ status: statusCode, type: isPacked ? 'text/html' : type, body }]);
      });
    });
    sent.on('timeout', () => sent.destroy(new Error(`There is no answer after ${PATIENCE / 1000} s.`)));
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // It may refuse a body before all of it is there.
      if (error.code === 'EPIPE' || error.code === 'ECONNRESET') resolve([]);
      else reject(error);
    });
    sent.end(body);
  });
}

function sendRaw(host: string, port: number, { pieces, closes }: Raw): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    let got = '';
    const end = (): void => {
      socket.destroy();
      resolve(answersIn(got));
    };
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => (got += String(chunk)));
    socket.on('close', end);
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') reject(error);
    });
    socket.setTimeout(HALF_PATIENCE, end);
    for (const piece of pieces) socket.write(piece, 'latin1');
    if (closes) socket.end();
  });
}

/** What stands on a connection, as whole answers. */
function answersIn(bytes: string): Answer[] {
  const starts = [...bytes.matchAll(/HTTP\/1\.[01] (\d{3}) [^\r]*\r\n/g)];
  return starts.map(({ index, 1: status = '' }, place) => {
    const [head = '', ...rest] = bytes.slice(index, starts[place + 1]?.index).split('\r\n\r\n');
    const type = /^content-type: *(.*)$/im.exec(head)?.[1] ?? '';
    return { status: Number(status), type: type.trim(), body: bodyOf(head, rest.join('\r\n\r\n')) };
  });
}

/** A body that comes in chunks, or is not there to its end, is not looked at. */
function bodyOf(head: string, rest: string): string {
  const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 'NaN');
  return rest.length === length ? Buffer.from(rest, 'latin1').toString('utf8') : '';
}
