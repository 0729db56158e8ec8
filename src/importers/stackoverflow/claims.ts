import { sorted } from '../../facts/values.ts';
import { fold } from '../../graph/fold.ts';
import { isTechnology, type Kind } from '../../graph/kind.ts';
import type { Relation } from '../../graph/relation.ts';
import type { EntityClaim, LinkClaim } from '../pipeline/claims.ts';
import type { InputFile } from '../pipeline/table.ts';
import type { Share } from './Answers.ts';
import type { Job, Meant, Technology } from './Options.ts';
import type { SurveyLists } from './surveyLists.ts';

const NEW = 'new';

/** The key under which the links of something are written: of several options the least. */
export const keyOf = ({ keys }: Meant): string => sorted([...keys])[0] ?? '';

/** What is said of a survey is said of it as a whole, and stands at its header: no row is told. */
const placeIn = ({ size }: InputFile) => ({ line: 1, bytes: size });

/** Everything that the shares name, each once. */
export function entityClaims(
  shares: readonly Share[],
  file: InputFile,
  lists: SurveyLists,
  mapping: ReadonlyMap<string, string>,
): EntityClaim[] {
  const jobs = new Set(shares.map(({ job }) => job));
  const technologies = new Set(shares.map(({ technology }) => technology));
  const claims = [
    ...[...jobs].map((job) => jobClaim(job, mapping)),
    ...[...technologies].map((technology) => technologyClaim(technology, lists)),
  ];
  return claims.map((claim) => ({ ...placeIn(file), ...claim }));
}

const named = (meant: Meant) => {
  const [key = '', ...otherKeys] = sorted([...meant.keys]);
  return { key, otherKeys, name: meant.name };
};

function jobClaim(job: Job, mapping: ReadonlyMap<string, string>) {
  const names = named(job);
  return { ...names, kind: 'ROLE' as const, onlyKnown: !job.isListed && mapping.get(names.key) !== NEW };
}

function technologyClaim(technology: Technology, { kinds }: SurveyLists) {
  const { column, name } = technology;
  const { kind, category } = kinds.get(fold(name)) ?? column;
  return { ...named(technology), kind, says: { category }, isCategoryCertain: column.certain };
}

export const linkClaims = (shares: readonly Share[], file: InputFile): LinkClaim[] =>
  shares.map(({ job, technology, figure, answered }) => ({
    ...placeIn(file),
    from: keyOf(job),
    to: keyOf(technology),
    relation: usesOf,
    figure,
    count: answered,
  }));

const usesOf = (from: Kind, to: Kind): Relation | undefined =>
  from === 'ROLE' && isTechnology(to) ? 'USES' : undefined;
