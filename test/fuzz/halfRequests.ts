import type { Raw } from './Case.ts';
import type { Dice } from './Dice.ts';

const BODY = JSON.stringify({ query: '{ graph { version } }' });
const head = (...lines: readonly string[]): string =>
  ['POST /graphql HTTP/1.1', 'host: localhost', 'content-type: application/json', ...lines].join('\r\n');
const whole = (...lines: readonly string[]): string => `${head(...lines)}\r\n\r\n${BODY}`;
const length = `content-length: ${BODY.length}`;

const WHOLE: readonly string[] = [
  whole(length),
  whole('content-length: 5'),
  whole('content-length: 0'),
  whole('content-length: 99999999999'),
  whole('content-length: -1'),
  whole('content-length: 1e3'),
  whole(length, `content-length: 7`),
  whole(length, 'transfer-encoding: chunked'),
  whole('transfer-encoding: chunked'),
  whole('transfer-encoding: nothing'),
  `${head('transfer-encoding: chunked')}\r\n\r\nffffffff\r\n{`,
  `${head('transfer-encoding: chunked')}\r\n\r\n1;${'x'.repeat(20_000)}\r\n{`,
  whole(length, `x: ${'x'.repeat(100_000)}`),
  whole(length, ...Array.from({ length: 3000 }, (_, index) => `x${index}: 1`)),
  whole(length, 'x: a\u0000b'),
  whole(length, 'upgrade: websocket', 'connection: upgrade'),
  whole(length, 'expect: 100-continue'),
  'GET / HTTP/9.9\r\n\r\n',
  'GET /livez HTTP/1.0\r\n\r\n',
  'GET  /livez  HTTP/1.1\r\n\r\n',
  'get /livez http/1.1\r\n\r\n',
  'NOTHING /livez HTTP/1.1\r\nhost: a\r\n\r\n',
  `GET /${'x'.repeat(100_000)} HTTP/1.1\r\nhost: a\r\n\r\n`,
  'GET /livez HTTP/1.1\r\n\r\n',
  'GET http://evil.example/livez HTTP/1.1\r\nhost: a\r\n\r\n',
  'CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
  '\r\n\r\n\r\n',
  `${whole(length)}${whole(length)}${whole(length)}GET /nothing HTTP/1.1\r\nhost: a\r\n\r\n`,
];

/** Bytes that are a request, most of one, or none. */
export function halfRequest(dice: Dice): Raw {
  const text = dice.pick(WHOLE);
  const end = dice.chance(50) ? text.length : dice.below(text.length + 1);
  const middle = dice.below(end + 1);
  return { pieces: [text.slice(0, middle), text.slice(middle, end)], closes: true };
}
