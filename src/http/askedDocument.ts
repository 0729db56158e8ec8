import type { FastifyRequest } from 'fastify';

/** How a request says which document it asks: by its text, or by what stands for one. */
export interface AskedDocument {
  readonly text?: string;
  /** As GraphQL over HTTP has it for persisted documents: `sha256:…` or an id of the manifest. */
  readonly documentId?: string;
  /** As Apollo's clients send it, in `extensions.persistedQuery.sha256Hash`. */
  readonly hash?: string;
}

/** Reads what Apollo will: the body of a POST, the address of anything else. */
export function askedDocument(request: FastifyRequest): AskedDocument {
  const { query, documentId, extensions } =
    request.method === 'POST' ? recordOf(request.body) : inAddress(request);
  const hash = recordOf(recordOf(extensions)['persistedQuery'])['sha256Hash'];
  return {
    ...(typeof query === 'string' && query !== '' ? { text: query } : {}),
    ...(typeof documentId === 'string' ? { documentId } : {}),
    ...(typeof hash === 'string' ? { hash } : {}),
  };
}

/** Puts the text of a document into a request, in place of what stands for it. */
export function sendDocument(request: FastifyRequest, text: string): void {
  if (request.method === 'POST') {
    const { extensions, ...body } = recordOf(request.body);
    delete body['documentId'];
    request.body = { ...body, query: text, extensions: withoutHash(extensions) };
    return;
  }
  const { path, search } = partsOf(request);
  const extensions = withoutHash(parsed(search.get('extensions')));
  search.delete('documentId');
  search.set('query', text);
  search.set('extensions', JSON.stringify(extensions));
  // Apollo is given the address, not what Fastify has read of it.
  request.raw.url = `${path}?${search.toString()}`;
}

function inAddress(request: FastifyRequest): Record<string, unknown> {
  const { search } = partsOf(request);
  return { ...Object.fromEntries(search), extensions: parsed(search.get('extensions')) };
}

function partsOf({ url }: FastifyRequest): { path: string; search: URLSearchParams } {
  const [path = '', ...rest] = url.split('?');
  return { path, search: new URLSearchParams(rest.join('?')) };
}

function withoutHash(extensions: unknown): Record<string, unknown> {
  const kept = { ...recordOf(extensions) };
  delete kept['persistedQuery'];
  return kept;
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** What is no JSON is told by Apollo. */
function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '{}') as unknown;
  } catch {
    return undefined;
  }
}
