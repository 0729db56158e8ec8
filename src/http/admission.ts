import { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Admission } from './admission/Admission.ts';
import { Gate } from './admission/Gate.ts';
import { LoopBacklog } from './admission/LoopBacklog.ts';
import { errorBody } from './answerErrors.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** How busy the server is. */
    readonly admission: Admission;
  }
  interface FastifyRequest {
    /** Gives the request's place to the next one; undefined while it has none. */
    leave: (() => void) | undefined;
  }
}

/** How many requests are worked on at once where nothing else is said. */
export const MAX_REQUESTS = 64;

/** Milliseconds of work on what came in together, after which the rest of it is refused. */
const BEHIND_MS = 1000;

/** Who watches the server must be answered most of all when it is busy. */
const WATCHED = new Set<string | undefined>(['/livez', '/readyz', '/metrics']);
/** Not /readyz: nobody shall send anything here any more. */
const SERVED_TO_THE_END = new Set<string | undefined>(['/livez', '/metrics']);
/** Files cost next to nothing. */
const FILES = ['/assets/', '/graphiql'];

const BUSY = 'The server has more to do than it can do in time. Ask again in a moment.';
const ENDING = 'This server is about to end. Ask again: another one may take its place.';

/**
 * Lets so many requests in at once. Others wait in a short line; past that, or where the process is behind with what
 * came in, they are refused with 503 before their body is read. A server that is being closed refuses all but
 * /livez and /metrics.
 *
 * @param maxRequests that are worked on at once
 */
export function admission(app: FastifyInstance, maxRequests: number): void {
  const gate = new Gate(maxRequests);
  const backlog = new LoopBacklog();
  let isEnding = false;
  let shed = 0;
  const refuse = (reply: FastifyReply): void => {
    shed += 1;
    sendRefusal(reply, isEnding ? ENDING : BUSY);
  };
  const isRefused = (request: FastifyRequest): boolean => {
    if (isEnding) return !SERVED_TO_THE_END.has(request.routeOptions.url);
    if (!isGated(request)) return false;
    return !gate.hasRoom || (isFromOutside(request) && backlog.age() > BEHIND_MS);
  };
  app.decorateRequest('leave', undefined);
  app.decorate(
    'admission',
    admissionOf(gate, () => shed),
  );
  app.addHook('preClose', (done) => {
    isEnding = true;
    gate.close();
    done();
  });
  app.addHook('onRequest', (request, reply, done) => {
    if (isRefused(request)) refuse(reply);
    else done();
  });
  // After the body has come: a client that sends slowly takes no place.
  app.addHook('preValidation', (request, reply, done) => {
    if (isGated(request)) enter(gate, request, reply, { begin: done, refuse });
    else done();
  });
  app.addHook('onSend', (request, reply, payload, done) => {
    // A client that reads slowly takes no place either.
    request.leave?.();
    if (isEnding) void reply.header('connection', 'close');
    done(null, payload);
  });
}

const admissionOf = (gate: Gate, shed: () => number): Admission => ({
  get inFlight() {
    return gate.inFlight;
  },
  get waiting() {
    return gate.waiting;
  },
  get shed() {
    return shed();
  },
});

interface Decided {
  readonly begin: () => void;
  readonly refuse: (reply: FastifyReply) => void;
}

function enter(gate: Gate, request: FastifyRequest, reply: FastifyReply, { begin, refuse }: Decided): void {
  gate.enter(request.scope, (outcome) => {
    if (outcome === 'REFUSE') refuse(reply);
    if (outcome !== 'BEGIN') return;
    const began = performance.now();
    request.leave = () => {
      request.leave = undefined;
      gate.leave(began);
    };
    // Its client has gone away.
    reply.raw.once('close', () => request.leave?.());
    begin();
  });
}

/** What this process asks itself comes one after the other, without Node looking at its connections between. */
const isFromOutside = ({ raw: { socket } }: FastifyRequest): boolean => socket instanceof Socket;

function isGated({ method, routeOptions: { url } }: FastifyRequest): boolean {
  // A browser would tell its page nothing of an answer to its first question.
  if (method === 'OPTIONS' || WATCHED.has(url)) return false;
  return !FILES.some((folder) => url?.startsWith(folder));
}

/** As cheaply as possible: this is what the server does most when it has too much to do. */
function sendRefusal(reply: FastifyReply, message: string): void {
  void reply
    .status(503)
    .headers({
      'retry-after': '1',
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
    })
    .send(bodyOf(message));
}

const bodies = new Map<string, string>();

function bodyOf(message: string): string {
  const body = bodies.get(message) ?? JSON.stringify(errorBody('OVERLOADED', message));
  bodies.set(message, body);
  return body;
}
