import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { errorBody } from './answerErrors.ts';
import type { TellBroken } from './observe/tellBroken.ts';
import { HOOKLESS_HEADERS } from './securityHeaders.ts';

const WORDS = {
  400: 'The request is not well-formed HTTP.',
  408: 'The request did not come to its end in time. Send its headers within 8 s, and all of it within 10 s.',
  431: "The headers of the request are too large. Send at most 16 KB, and long texts in the request's body.",
} as const;

/** How long a client has to take the answer. */
const LINGER_MS = 500;

type Status = keyof typeof WORDS;

const STATUS: Readonly<Record<string, Status>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};

type AnswerBroken = (error: Error & { readonly code?: string }, socket: Socket) => void;

/** Answers what Node cannot read as a request, and which so reaches no route, as every other error is. */
export const answerBrokenRequest =
  (tell: TellBroken): AnswerBroken =>
  (error, socket) => {
    // Nobody is there, or an answer is under way, which this would be taken for a part of.
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) {
      socket.destroy();
      return;
    }
    const status = STATUS[error.code ?? ''] ?? 400;
    socket.end(answerOf(status, tell(status)));
    // At once, it would take the answer with it where more of the request is still to be read.
    const timer = setTimeout(() => socket.destroy(), LINGER_MS);
    socket.once('close', () => {
      clearTimeout(timer);
    });
  };

function answerOf(status: Status, id: string): string {
  const body = JSON.stringify(errorBody('BAD_REQUEST', WORDS[status]));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    `x-request-id: ${id}`,
    ...Object.entries(HOOKLESS_HEADERS).map((header) => header.join(': ')),
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

/** Node notes there the answer that a connection carries at the moment: the one to a request that is still coming has not begun. */
function isAnswering(socket: Socket): boolean {
  const answer: unknown = '_httpMessage' in socket ? socket._httpMessage : undefined;
  return isObject(answer) && !(answer['headersSent'] === false && isStillComing(answer['req']));
}

const isStillComing = (request: unknown): boolean => isObject(request) && request['complete'] === false;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
