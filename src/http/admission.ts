import { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Admission } from './admission/Admission.ts';
import { Gate } from './admission/Gate.ts';
import { bodyBytesHere, HeldBodies } from './admission/HeldBodies.ts';
import { LoopBacklog } from './admission/LoopBacklog.ts';
import { errorBody } from './answerErrors.ts';
import { limitHeldBodies } from './limitHeldBodies.ts';

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
const MAX_REQUESTS = 64;

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

export interface AdmissionOptions {
  /** Requests that are worked on at once; unset: 64. */
  readonly maxRequests?: number | undefined;
  /** Bytes of bodies that may be held at once; unset: by the memory. */
  readonly bodyBytes?: number | undefined;
}

/** What the hooks share. */
interface Door {
  readonly gate: Gate;
  readonly held: HeldBodies;
  isEnding: boolean;
  shed: number;
}

/**
 * Lets so many requests in at once. Others wait in a short line; past that, or where the process is behind with what
 * came in, or too many bytes of bodies are held, they are refused with 503 before their body is read. A server that is
 * being closed refuses all but /livez and /metrics.
 */
export function admission(app: FastifyInstance, options: AdmissionOptions = {}): void {
  const { maxRequests = MAX_REQUESTS, bodyBytes = bodyBytesHere() } = options;
  const door: Door = {
    gate: new Gate(maxRequests),
    held: new HeldBodies(bodyBytes),
    isEnding: false,
    shed: 0,
  };
  const refuse = (reply: FastifyReply): void => {
    door.shed += 1;
    sendRefusal(reply, door.isEnding ? ENDING : BUSY);
  };
  app.decorateRequest('leave', undefined);
  app.decorate('admission', admissionOf(door));
  refuseEarly(app, door, refuse);
  limitHeldBodies(app, door.held, refuse);
  takePlaces(app, door, refuse);
  endWith(app, door);
}

const admissionOf = (door: Door): Admission => ({
  get inFlight() {
    return door.gate.inFlight;
  },
  get waiting() {
    return door.gate.waiting;
  },
  get shed() {
    return door.shed;
  },
  get bodyBytes() {
    return door.held.bytes;
  },
});

function refuseEarly(app: FastifyInstance, door: Door, refuse: Decided['refuse']): void {
  const backlog = new LoopBacklog();
  const isRefused = (request: FastifyRequest): boolean => {
    if (door.isEnding) return !SERVED_TO_THE_END.has(request.routeOptions.url);
    if (!isGated(request)) return false;
    return !door.gate.hasRoom || (isFromOutside(request) && backlog.age() > BEHIND_MS);
  };
  app.addHook('onRequest', (request, reply, done) => {
    if (isRefused(request)) refuse(reply);
    else done();
  });
}

function takePlaces(app: FastifyInstance, { gate }: Door, refuse: Decided['refuse']): void {
  // After the body has come: a client that sends slowly takes no place.
  app.addHook('preValidation', (request, reply, done) => {
    if (isGated(request)) enter(gate, request, reply, { begin: done, refuse });
    else done();
  });
  app.addHook('onSend', (request, _, payload, done) => {
    // A client that reads slowly takes no place either.
    request.leave?.();
    done(null, payload);
  });
}

function endWith(app: FastifyInstance, door: Door): void {
  app.addHook('preClose', (done) => {
    door.isEnding = true;
    door.gate.close();
    done();
  });
  app.addHook('onSend', (_, reply, payload, done) => {
    if (door.isEnding) void reply.header('connection', 'close');
    done(null, payload);
  });
}

interface Decided {
  readonly begin: () => void;
  readonly refuse: (reply: FastifyReply) => void;
}

function enter(gate: Gate, request: FastifyRequest, reply: FastifyReply, { begin, refuse }: Decided): void {
  gate.enter(request.scope, (outcome) => {
    if (outcome === 'REFUSE') refuse(reply);
    if (typeof outcome === 'string') return;
    request.leave = () => {
      request.leave = undefined;
      outcome.leave();
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
