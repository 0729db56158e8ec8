import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { fold } from '../../graph/fold.ts';
import { TECHNOLOGIES } from '../../graph/kind.ts';

/** A column of the survey that lists technologies, and what these are if nothing says better. */
export interface SurveyColumn {
  /** As it stands in import keys: `stackoverflow:language/Python`. */
  readonly group: string;
  readonly kind: (typeof TECHNOLOGIES)[number];
  readonly category: string;
  /** Whether the category speaks against namesakes that cannot be of it. */
  readonly certain: boolean;
}

/** What rolegraph knows of the survey's options. Those are keys, folded. */
export interface SurveyLists {
  /** By header. */
  readonly columns: ReadonlyMap<string, SurveyColumn>;
  /** Job → the name of its role. */
  readonly roles: ReadonlyMap<string, string>;
  /** Jobs that are no role of the graph. */
  readonly noRoles: ReadonlySet<string>;
  /** Technology → its name, or the names that it groups. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Technologies that are left out. */
  readonly noTools: ReadonlySet<string>;
  /** Folded name → what it is, where its column does not tell. */
  readonly kinds: ReadonlyMap<string, Pick<SurveyColumn, 'kind' | 'category'>>;
}

const DATA = new URL('../../../data/stackoverflow/', import.meta.url);

const word = z.string().min(1);
const category = z.string().regex(/^[A-Z][A-Z0-9_]*$/);

const columnsFile = z.strictObject({
  columns: z.record(
    z.string().regex(/HaveWorkedWith$/),
    z.strictObject({
      group: z.string().regex(/^[a-z]+$/),
      kind: z.enum(TECHNOLOGIES),
      category,
      certain: z.boolean().default(false),
    }),
  ),
});

const rolesFile = z.strictObject({
  roles: z.record(word, word),
  new: z.record(word, word),
  none: z.record(word, word),
});

const toolsFile = z.strictObject({
  names: z.record(word, z.union([word.transform((name) => [name]), z.array(word).min(2)])),
  tools: z.record(word, category),
  frameworks: z.record(word, category),
  none: z.record(word, word),
});

const read = (file: string): unknown => parse(readFileSync(new URL(file, DATA), 'utf8'));

/** The kept lists of `data/stackoverflow`. */
export function readSurveyLists(): SurveyLists {
  const { columns } = columnsFile.parse(read('columns.yaml'));
  const jobs = rolesFile.parse(read('roles.yaml'));
  const technologies = toolsFile.parse(read('tools.yaml'));
  return {
    columns: new Map(Object.entries(columns)),
    roles: folded({ ...jobs.roles, ...jobs.new }),
    noRoles: new Set(folded(jobs.none).keys()),
    names: folded(technologies.names),
    noTools: new Set(folded(technologies.none).keys()),
    kinds: new Map([
      ...kindsOf('TOOL', technologies.tools),
      ...kindsOf('FRAMEWORK', technologies.frameworks),
    ]),
  };
}

const folded = <T>(record: Readonly<Record<string, T>>): Map<string, T> =>
  new Map(Object.entries(record).map(([option, value]) => [fold(option), value]));

const kindsOf = (kind: SurveyColumn['kind'], categories: Readonly<Record<string, string>>) =>
  [...folded(categories)].map(([name, one]) => [name, { kind, category: one }] as const);
