import { Kind, type DocumentNode, type GraphQLError, type ValidationRule } from 'graphql';
import { countDocument } from './countDocument.ts';
import { firstExcess, refusalOf } from './Excess.ts';

const refused = new WeakMap<DocumentNode, GraphQLError>();

/**
 * What is validated instead of a document that has too much of something by its text alone: nothing, with the
 * reason. Undefined for one that may be validated.
 *
 * An error before validation can be told only so: Apollo masks what its earlier hooks throw, and its rules run
 * side by side, so that none of them can spare the others their work.
 */
export function refuseDocument(document: DocumentNode): DocumentNode | undefined {
  const excess = firstExcess(countDocument(document));
  if (!excess) return undefined;
  const nothing: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
  refused.set(nothing, refusalOf(excess));
  return nothing;
}

/** Tells why a document was refused before validation. */
export const refusedDocument: ValidationRule = (context) => {
  const reason = refused.get(context.getDocument());
  if (reason) context.reportError(reason);
  return {};
};
