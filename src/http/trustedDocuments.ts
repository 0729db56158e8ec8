import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RolegraphError } from '../graph/errors.ts';
import { SettingsError } from '../graph/SettingsError.ts';
import { askedDocument, sendDocument, type AskedDocument } from './askedDocument.ts';

/** What Apollo's tools write and scripts/manifest.mjs does. */
const manifestShape = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
});

/** Documents that are known beforehand. */
export interface TrustedDocuments {
  /** The text behind an id of a manifest, or the SHA-256 of the text, also as `sha256:…`. */
  find(id: string): string | undefined;
  has(text: string): boolean;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Takes manifests of persisted operations together.
 *
 * @throws SettingsError for what is no such manifest, or where an id stands for two texts
 */
export function trustedDocuments(manifests: readonly unknown[]): TrustedDocuments {
  const byId = new Map<string, string>();
  for (const { id, body } of allOperations(manifests)) {
    const hash = hashOf(body);
    for (const name of [id, hash, `sha256:${hash}`]) {
      const known = byId.get(name);
      if (known !== undefined && known !== body) throw unfit(`The id ${name} stands for two documents.`);
      byId.set(name, body);
    }
  }
  const texts = new Set(byId.values());
  return { find: (id) => byId.get(id), has: (text) => texts.has(text) };
}

/** The texts of all documents of the manifests. @throws SettingsError for what is no such manifest */
export const trustedTexts = (manifests: readonly unknown[]): readonly string[] =>
  allOperations(manifests).map(({ body }) => body);

interface TrustedOperation {
  readonly id: string;
  readonly body: string;
}

const allOperations = (manifests: readonly unknown[]): readonly TrustedOperation[] =>
  manifests.flatMap((manifest) => operationsOf(manifest));

function operationsOf(manifest: unknown): readonly TrustedOperation[] {
  const read = manifestShape.safeParse(manifest);
  if (!read.success) throw unfit(z.prettifyError(read.error));
  return read.data.operations;
}

const unfit = (what: string): SettingsError =>
  new SettingsError([
    `TRUSTED_DOCUMENTS: This is no manifest of trusted documents: ${what} Make it by scripts/manifest.mjs or by Apollo's tools.`,
  ]);

export interface TrustedDocumentsOptions {
  /** As they are read from JSON. */
  readonly manifests: readonly unknown[];
  /** Whether nothing else is answered. */
  readonly only: boolean;
}

/**
 * Answers trusted documents by their hash or id, without their text, and with `only` nothing else. What a client
 * registers by sending a text with its hash (automatic persisted queries) goes on as before without `only`.
 *
 * @throws SettingsError for a manifest that is none
 */
export function useTrustedDocuments(
  app: FastifyInstance,
  { manifests, only }: TrustedDocumentsOptions,
): void {
  const trusted = trustedDocuments(manifests);
  app.addHook('preHandler', (request, _, done) => {
    if (request.routeOptions.url === '/graphql') answerBy(trusted, only, request);
    done();
  });
}

/** Puts the text in place of its id. @throws RolegraphError for what is not answered */
function answerBy(trusted: TrustedDocuments, only: boolean, request: FastifyRequest): void {
  const asked = askedDocument(request);
  if (asked.text !== undefined) {
    if (only && !trusted.has(asked.text)) throw untrusted();
    return;
  }
  const id = asked.documentId ?? asked.hash;
  if (id === undefined) return;
  const text = trusted.find(id);
  if (text !== undefined) sendDocument(request, text);
  else if (only || asked.hash === undefined) throw unknownId(asked, only);
}

const untrusted = (): RolegraphError =>
  new RolegraphError(
    'BAD_REQUEST',
    'Only trusted documents are answered here, and this is none of them. Send the hash of one, or its text to the byte.',
  );

/** Apollo's clients know the message, and its status, after which they send the text too; an id is not taught so. */
const unknownId = ({ documentId }: AskedDocument, only: boolean): RolegraphError =>
  documentId === undefined
    ? new RolegraphError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound')
    : new RolegraphError(
        'NOT_FOUND',
        `No trusted document has the id ${JSON.stringify(documentId.slice(0, 80))}. Send one of the manifest${only ? '' : ', or the document itself'}.`,
      );
