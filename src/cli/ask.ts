import { RolegraphError } from '../graph/errors.ts';

export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors?: readonly { readonly message: string; readonly extensions?: unknown }[] | undefined;
}

/** Asks a GraphQL question, of the store at hand or of a running server. */
export type Ask = (document: string, variables: Record<string, unknown>) => Promise<Answer>;

/** An answer that carries an error of its own: the first one's message and code. */
export class AskError extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.name = 'AskError';
    this.code = code;
  }
}

/** The field of the answer that was asked for. @throws AskError with the answer's first error */
export function fieldOf(answer: Answer, field: string): unknown {
  const [error] = answer.errors ?? [];
  if (error) throw new AskError(error.message, codeOf(error.extensions));
  return answer.data?.[field];
}

const codeOf = (extensions: unknown): string =>
  typeof extensions === 'object' && extensions !== null && 'code' in extensions
    ? String(extensions.code)
    : 'INTERNAL_SERVER_ERROR';

/** How long a server may take to answer. */
const PATIENCE_MS = 30_000;

/** Asks a running server. @throws RolegraphError STORE_UNAVAILABLE if it does not answer */
export const askServer =
  (url: string): Ask =>
  async (document, variables) => {
    const response = await post(
      new URL(`${url.replace(/\/(graphql\/?)?$/, '')}/graphql`),
      JSON.stringify({ query: document, variables }),
    );
    const answer: unknown = await response.json().catch(() => null);
    if (isAnswer(answer)) return answer;
    throw new RolegraphError(
      'STORE_UNAVAILABLE',
      `${url} answered with status ${response.status} and no GraphQL.`,
    );
  };

async function post(url: URL, body: string): Promise<Response> {
  try {
    const headers = { 'content-type': 'application/json' };
    return await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    const message = `No server answers at ${url.origin}. Start one with npm start, or leave --url out.`;
    throw new RolegraphError('STORE_UNAVAILABLE', message, { cause: error });
  }
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);
