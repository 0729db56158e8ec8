import { KINDS, LEARNABLE, type Kind } from '../../graph/kind.ts';
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

/** An entity that has the name, and that the question does not take in this place. */
export interface Misplaced {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** The parameter that has the name. */
  readonly parameter: string;
  /** What the question takes there. */
  readonly wanted: readonly Kind[];
}

/** @param address the one that failed, with its question mark */
export function candidatesOf(error: RolegraphError, address: string): readonly CandidateLink[] {
  const { ref, found } = detailsOf(error);
  if (ref === undefined) return [];
  return found
    .filter(({ kind }) => placeOf(address, ref, kind) === undefined)
    .map(({ id, kind, name }) => ({
      id,
      name,
      kind: inWords(kind),
      href: withId(address, ref, id) ?? ownPage(id, kind),
    }));
}

/** Those of another kind than the question takes: with their ids in its place it would fail again. */
export function misplacedOf(error: RolegraphError, address: string): readonly Misplaced[] {
  const { ref, found } = detailsOf(error);
  if (ref === undefined) return [];
  return found.flatMap((one) => {
    const place = placeOf(address, ref, one.kind);
    return place === undefined ? [] : [{ ...one, ...place }];
  });
}

interface Found {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
}

function detailsOf({ details }: RolegraphError): {
  readonly ref: string | undefined;
  readonly found: readonly Found[];
} {
  const { ref, candidates } = details;
  if (typeof ref !== 'string' || !Array.isArray(candidates)) return { ref: undefined, found: [] };
  return { ref, found: candidates.filter(isCandidate).map(({ id, kind, name }) => ({ id, kind, name })) };
}

const ROLES: readonly Kind[] = ['ROLE'];

/** The parameters that do not take every kind; those of every page beside those of one. */
const TAKEN: Readonly<Record<string, Readonly<Record<string, readonly Kind[]>>>> = {
  '/role': { ref: ROLES },
  '/transition': { from: ROLES, to: ROLES, have: LEARNABLE },
};

/** The parameter that has this name and does not take this kind. */
function placeOf(
  address: string,
  ref: string,
  kind: Kind,
): Pick<Misplaced, 'parameter' | 'wanted'> | undefined {
  const [path = ''] = address.split('?');
  for (const [parameter, wanted] of Object.entries(TAKEN[path] ?? {})) {
    const isThere = pairsOf(address).some(([name, value]) => name === parameter && isSame(value, ref));
    if (isThere && !wanted.includes(kind)) return { parameter, wanted };
  }
  return undefined;
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

const isCandidate = (value: unknown): value is Found =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'name' in value &&
  typeof value.name === 'string' &&
  'kind' in value &&
  KINDS.some((kind) => kind === value.kind);
