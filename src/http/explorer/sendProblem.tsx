import type { FastifyReply } from 'fastify';
import type { Asked } from '../../explorer/Asked.ts';
import { ProblemPage } from '../../explorer/page/ProblemPage.tsx';
import { renderPage } from '../../explorer/page/renderPage.ts';
import type { Site } from '../../explorer/Site.ts';
import { ERROR_STATUS, RolegraphError } from '../../graph/errors.ts';
import type { LogError } from '../../graph/LogError.ts';
import type { Scope } from '../../graph/Scope.ts';
import { neverKept } from './Served.ts';

interface Problem {
  readonly site: Site;
  readonly address: string;
  readonly asked: Asked | undefined;
  readonly log: LogError;
}

/** Answers with a page that says what went wrong; what is nobody's fault but the server's is logged, not told. */
export function sendProblem(reply: FastifyReply, thrown: unknown, problem: Problem): FastifyReply {
  const { log, ...shown } = problem;
  const { scope, seen } = reply.request;
  const error = thrown instanceof RolegraphError ? thrown : masked(thrown, log, scope);
  if (error.code === 'STORE_UNAVAILABLE') log(error, scope);
  seen.codes.add(error.code);
  const status = ERROR_STATUS[error.code];
  if (status === 503) void reply.header('retry-after', '1');
  return neverKept(reply)
    .status(status)
    .send(renderPage(<ProblemPage {...shown} error={error} />));
}

function masked(error: unknown, log: LogError, scope: Scope): RolegraphError {
  log(error, scope);
  return new RolegraphError(
    'INTERNAL_SERVER_ERROR',
    'Something went wrong on the server. It has been logged.',
  );
}
