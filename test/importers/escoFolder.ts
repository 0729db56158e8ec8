import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const URI = 'http://data.europa.eu/esco';

/** The URI of a concept: `occupation/1`. */
export const uri = (concept: string): string => `${URI}/${concept}`;

/** A row by the headers of its columns. Those that another row has and this one has not stay empty. */
export type Row = Readonly<Record<string, string>>;

/** A file of ESCO as the Commission writes it: records end in CRLF, cells with a comma, quote or line end are quoted. */
export function csv(rows: readonly Row[], newline = '\r\n'): string {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
  return cells.map((line) => line.map(quoted).join(',') + newline).join('');
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A new folder with these files, which are rows, or texts as they are. */
export function escoFolder(
  files: Readonly<Record<string, readonly Row[] | string | Buffer>>,
  name = 'esco',
): string {
  const folder = path.join(temporaryFolder(), name);
  mkdirSync(folder);
  for (const [file, content] of Object.entries(files)) {
    const isRows = typeof content !== 'string' && !Buffer.isBuffer(content);
    writeFileSync(path.join(folder, file), isRows ? csv(content) : content);
  }
  return folder;
}

export const occupation = (id: string, name: string, more: Row = {}): Row => ({
  conceptType: 'Occupation',
  conceptUri: uri(`occupation/${id}`),
  iscoGroup: '2512',
  preferredLabel: name,
  altLabels: '',
  status: 'released',
  description: `What a ${name.trim()} does.`,
  ...more,
});

const iscoGroup = (code: string, name: string): Row => ({
  conceptType: 'ISCOGroup',
  conceptUri: uri(`isco/C${code}`),
  code,
  preferredLabel: name,
  status: 'released',
  altLabels: '',
  description: `The group ${code}.`,
});

export const skill = (id: string, name: string, more: Row = {}): Row => ({
  conceptType: 'KnowledgeSkillCompetence',
  conceptUri: uri(`skill/${id}`),
  skillType: 'skill/competence',
  reuseLevel: 'cross-sector',
  preferredLabel: name,
  altLabels: '',
  status: 'released',
  description: `How to ${name.trim()}.`,
  ...more,
});

export const skillGroup = (concept: string, code: string, name: string): Row => ({
  conceptType: 'SkillGroup',
  conceptUri: uri(concept),
  preferredLabel: name,
  altLabels: '',
  status: 'released',
  description: `The group ${code}.`,
  code,
});

const parent = (concept: string, broader: string): Row => ({
  conceptUri: uri(concept),
  broaderUri: uri(broader),
});

export const requirement = (occupationId: string, relationType: string, skillId: string): Row => ({
  occupationUri: uri(`occupation/${occupationId}`),
  relationType,
  skillType: 'knowledge',
  skillUri: uri(`skill/${skillId}`),
});

const skillRelation = (original: string, relationType: string, related: string): Row => ({
  originalSkillUri: uri(`skill/${original}`),
  originalSkillType: 'knowledge',
  relationType,
  relatedSkillType: 'knowledge',
  relatedSkillUri: uri(`skill/${related}`),
});

/** Haskell, by the id that the kept list of technologies knows. */
export const HASKELL = '000f1d3d-220f-4789-9c0a-cc742521fb02';

/** A small folder with a table of each kind. */
export const files = {
  'ISCOGroups_en.csv': [iscoGroup('25', 'ICT professionals'), iscoGroup('2512', 'Software developers')],
  'occupations_en.csv': [
    occupation('dev', ' software developer ', {
      altLabels: 'software\u00A0engineer\nprogrammer\n programmer ',
      hiddenLabels: 'coder',
    }),
    occupation('mobile', 'mobile developer'),
  ],
  'skillGroups_en.csv': [skillGroup('isced-f/0613', '0613', 'software development')],
  'skills_en.csv': [
    skill('debug', 'debug software', { altLabels: 'repair software\nfix software' }),
    skill('plan', 'plan', { altLabels: 'make plans' }),
    skill(HASKELL, 'Haskell', { skillType: 'knowledge' }),
    skill('theory', 'theory of software', { skillType: 'knowledge' }),
  ],
  'broaderRelationsOccPillar_en.csv': [
    parent('isco/C2512', 'isco/C25'),
    parent('occupation/dev', 'isco/C2512'),
    parent('occupation/mobile', 'occupation/dev'),
  ],
  'broaderRelationsSkillPillar_en.csv': [
    parent('skill/debug', 'isced-f/0613'),
    parent('skill/theory', 'isced-f/0613'),
    parent(`skill/${HASKELL}`, 'isced-f/0613'),
  ],
  'occupationSkillRelations_en.csv': [
    requirement('dev', 'optional', 'debug'),
    requirement('dev', 'essential', 'debug'),
    requirement('dev', 'optional', HASKELL),
    requirement('dev', 'optional', 'unheard-of'),
  ],
  'skillSkillRelations_en.csv': [
    skillRelation('debug', 'essential', 'theory'),
    skillRelation('plan', 'optional', HASKELL),
    skillRelation('plan', 'optional', 'plan'),
  ],
};
