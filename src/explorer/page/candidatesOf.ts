import { KINDS, type Kind } from '../../graph/kind.ts';
import type { RolegraphError } from '../../graph/errors.ts';
import { addressOf, ownPage, pairsOf } from '../address.ts';
import { inWords } from '../../graph/inWords.ts';

/** An entity that may have been meant, and the same address with its id in place of what was typed. */
export interface CandidateLink {
  readonly name: string;
  readonly id: string;
  /** "Tool". */
  readonly kind: string;
  readonly href: string;
}

/** @param address the one that failed, with its question mark */
export function candidatesOf({ details }: RolegraphError, address: string): readonly CandidateLink[] {
  const { ref, candidates } = details;
  if (typeof ref !== 'string' || !Array.isArray(candidates)) return [];
  return candidates.filter(isCandidate).map(({ id, kind, name }) => ({
    id,
    name,
    kind: inWords(kind),
    href: withId(address, ref, id) ?? ownPage(id, kind),
  }));
}

/** undefined where the name is not in the address as it was typed. */
function withId(address: string, ref: string, id: string): string | undefined {
  const pairs = pairsOf(address);
  if (!pairs.some(([, value]) => isSame(value, ref))) return undefined;
  const [path = '/'] = address.split('?');
  return addressOf(
    path,
    pairs.map(([name, value]) => [name, isSame(value, ref) ? id : value]),
  );
}

/** Errors shorten long names, with an ellipsis at the end. */
const isSame = (value: string, ref: string): boolean =>
  value.trim() === ref || (ref.endsWith('…') && value.trim().startsWith(ref.slice(0, -1)));

const isCandidate = (value: unknown): value is { id: string; kind: Kind; name: string } =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'name' in value &&
  typeof value.name === 'string' &&
  'kind' in value &&
  KINDS.some((kind) => kind === value.kind);
