import type { EntityClaim } from '../pipeline/claims.ts';
import type { GoodRow } from '../pipeline/readRows.ts';
import { descriptionOf, isRetired } from './conceptClaim.ts';
import type { EscoLists } from './lists.ts';
import type { Speakers, Topic } from './Speakers.ts';
import type { SkillRow } from './tables.ts';
import { looseAliases } from './texts.ts';

/** What it takes to turn a row of skills into a claim. */
export interface SkillSource {
  /** The name of the file. */
  readonly file: string;
  readonly lists: EscoLists;
  readonly speakers: Speakers;
  /** Whether a row without other labels says that there are none; undefined where none of the labels are to be used. */
  readonly isComplete: ((row: SkillRow) => boolean) | undefined;
}

const KNOWLEDGE = 'knowledge';

/** Published excerpts leave cells empty; a row with all that every skill of ESCO has is whole. */
export const isWhole = ({ reuseLevel = '', description = '' }: SkillRow): boolean =>
  reuseLevel !== '' && description !== '';

/** A skill as one table has it. On what another table of the folder has told of it before, it is silent. */
export function skillClaim({ line, bytes, row }: GoodRow<SkillRow>, source: SkillSource): EntityClaim {
  const { file, lists, speakers } = source;
  const { key, name } = row;
  const speaks = (topic: Topic) => speakers.speaks(file, key, topic);
  const description = descriptionOf(row);
  const aliases = aliasesOf(row, source);
  const isNamed = speaks('NAME');
  const tellsAliases = aliases !== undefined && speaks('ALIASES');
  return {
    line,
    bytes,
    key,
    name: lists.distinct.get(name) ?? name,
    isNameless: !isNamed,
    isDistinct: lists.distinct.has(name),
    ...kindOf(key, lists),
    says: {
      category: categoryOf(row, source),
      description: description !== undefined && speaks('DESCRIPTION') ? description : undefined,
    },
    aliases: tellsAliases ? aliases : undefined,
    areAllAliases: tellsAliases,
    isRetired: isNamed ? isRetired(row) : undefined,
  };
}

function aliasesOf(row: SkillRow, { isComplete }: SkillSource) {
  const { name, altLabels, hiddenLabels } = row;
  if (altLabels === undefined || isComplete === undefined) return undefined;
  if (altLabels === '' && !isComplete(row)) return undefined;
  return looseAliases(name, [altLabels, hiddenLabels]);
}

/** ESCO's list holds languages and software too: those not in our list may turn out to be so. */
function kindOf(
  key: string,
  { technologies }: EscoLists,
): Pick<EntityClaim, 'kind' | 'mayBe' | 'isCategoryCertain'> {
  const technology = technologies.get(key);
  if (technology) return { kind: technology.kind, mayBe: ['SKILL'], isCategoryCertain: true };
  return { kind: 'SKILL', mayBe: ['TOOL', 'FRAMEWORK'] };
}

/** Without any collection nobody knows which skills are digital, so that none gets a category that it would lose. */
function categoryOf({ key, skillType }: SkillRow, { lists, speakers }: SkillSource): string | undefined {
  const told = lists.technologies.get(key)?.category ?? speakers.categoryOf(key);
  if (told !== undefined || !speakers.hasCollections || skillType === undefined) return told;
  return skillType === KNOWLEDGE ? 'KNOWLEDGE' : 'COMPETENCE';
}
