import { z } from 'zod';
import { fold } from '../../graph/fold.ts';
import type { TableSpec } from '../pipeline/table.ts';
import { cleanLabel, cleanText } from './texts.ts';
import { keyOfUri } from './uri.ts';

const LONGEST_NAME = 250;

const label = z
  .string()
  .transform(cleanLabel)
  .refine((text) => fold(text) !== '', 'is empty')
  .refine((text) => text.length <= LONGEST_NAME, `is longer than ${LONGEST_NAME} characters`);

/** The URI of a concept, as its external id. */
const concept = (...kinds: readonly string[]) =>
  z.string().transform((uri, context) => {
    const key = keyOfUri(uri);
    if (key !== undefined && kinds.some((kind) => key.startsWith(`esco:${kind}/`))) return key;
    context.addIssue({ code: 'custom', message: `is not the URI of an ESCO ${kinds.join(' or ')}` });
    return z.NEVER;
  });

const text = z.string().transform(cleanText).optional();
const cell = z.string().optional();

/** What every table of concepts has; a release may lack a column, then its fields are undefined. */
const described = {
  name: label,
  altLabels: cell,
  hiddenLabels: cell,
  status: cell,
  definition: text,
  description: text,
};

const CONCEPT_COLUMNS = { key: 'conceptUri', name: 'preferredLabel' };
const CONCEPT_OPTIONAL = {
  altLabels: 'altLabels',
  hiddenLabels: 'hiddenLabels',
  status: 'status',
  definition: 'definition',
  description: 'description',
};

const occupationRow = z.object({
  ...described,
  key: concept('occupation'),
  iscoGroup: z
    .string()
    .regex(/^\d{0,4}$/, 'is not the code of an ISCO group')
    .optional(),
});
const iscoGroupRow = z.object({ ...described, key: concept('isco'), code: cell });
const skillGroupRow = z.object({ ...described, key: concept('skill', 'isced-f'), code: cell });
const skillRow = z.object({ ...described, key: concept('skill'), skillType: cell, reuseLevel: cell });
const collectionRow = skillRow.extend({ broader: cell });

const groupOrSkill = concept('skill', 'isced-f');
const importance = z.enum(['essential', 'optional'], 'is neither essential nor optional');

const relationRow = z.object({ from: groupOrSkill, to: groupOrSkill, importance });
const requirementRow = z.object({ from: concept('occupation'), to: groupOrSkill, importance });
const occupationParentRow = z.object({
  from: concept('occupation', 'isco'),
  to: concept('occupation', 'isco'),
});
const skillParentRow = z.object({ from: groupOrSkill, to: groupOrSkill });

export type ConceptRow = Pick<
  z.output<typeof skillRow>,
  'key' | 'name' | 'altLabels' | 'hiddenLabels' | 'status' | 'definition' | 'description'
>;
export type OccupationRow = z.output<typeof occupationRow>;
export type GroupRow = z.output<typeof skillGroupRow>;
export type SkillRow = z.output<typeof skillRow>;
export type CollectionRow = z.output<typeof collectionRow>;
export type ParentRow = z.output<typeof skillParentRow>;
export type WeighedRow = z.output<typeof relationRow>;

const SKILL_OPTIONAL = { ...CONCEPT_OPTIONAL, skillType: 'skillType', reuseLevel: 'reuseLevel' };
const PARENT_COLUMNS = { from: 'conceptUri', to: 'broaderUri' };

// The name of each file, before its language and `.csv`.
export const ISCO_GROUPS: TableSpec<GroupRow> = {
  file: 'ISCOGroups',
  format: 'CSV',
  columns: CONCEPT_COLUMNS,
  optional: { ...CONCEPT_OPTIONAL, code: 'code' },
  row: iscoGroupRow,
};

export const OCCUPATIONS: TableSpec<OccupationRow> = {
  file: 'occupations',
  format: 'CSV',
  columns: CONCEPT_COLUMNS,
  optional: { ...CONCEPT_OPTIONAL, iscoGroup: 'iscoGroup' },
  row: occupationRow,
};

export const SKILL_GROUPS: TableSpec<GroupRow> = {
  file: 'skillGroups',
  format: 'CSV',
  columns: CONCEPT_COLUMNS,
  optional: { ...CONCEPT_OPTIONAL, code: 'code' },
  row: skillGroupRow,
};

export const SKILLS: TableSpec<SkillRow> = {
  file: 'skills',
  format: 'CSV',
  columns: CONCEPT_COLUMNS,
  optional: SKILL_OPTIONAL,
  row: skillRow,
};

/** One of the collections that `data/esco/collections.yaml` names. */
export const collection = (file: string): TableSpec<CollectionRow> => ({
  file,
  format: 'CSV',
  columns: CONCEPT_COLUMNS,
  optional: { ...SKILL_OPTIONAL, broader: 'broaderConceptUri' },
  row: collectionRow,
});

export const OCCUPATION_PARENTS: TableSpec<ParentRow> = {
  file: 'broaderRelationsOccPillar',
  format: 'CSV',
  columns: PARENT_COLUMNS,
  row: occupationParentRow,
};

export const SKILL_PARENTS: TableSpec<ParentRow> = {
  file: 'broaderRelationsSkillPillar',
  format: 'CSV',
  columns: PARENT_COLUMNS,
  row: skillParentRow,
};

export const REQUIREMENTS: TableSpec<WeighedRow> = {
  file: 'occupationSkillRelations',
  format: 'CSV',
  columns: { from: 'occupationUri', to: 'skillUri', importance: 'relationType' },
  row: requirementRow,
};

export const SKILL_RELATIONS: TableSpec<WeighedRow> = {
  file: 'skillSkillRelations',
  format: 'CSV',
  columns: { from: 'originalSkillUri', to: 'relatedSkillUri', importance: 'relationType' },
  row: relationRow,
};
