import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkGraph } from '../../src/check/checkGraph.ts';
import { RolegraphError } from '../../src/graph/errors.ts';
import { IMPORTERS } from '../../src/importers/importers.ts';
import { runImport } from '../../src/importers/runImport.ts';
import type { Store } from '../../src/store/Store.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';
import type { Dice } from './Dice.ts';
import { hostileText } from './hostile.ts';

/** Files for an importer. */
export interface Files {
  readonly importer: string;
  readonly files: Readonly<Record<string, Buffer>>;
}

const lines = (...rows: readonly string[]): string => rows.map((row) => `${row}\r\n`).join('');
const URI = 'http://data.europa.eu/esco';

/** A few sound rows of each source. */
const SOUND: readonly { readonly importer: string; readonly files: Readonly<Record<string, string>> }[] = [
  {
    importer: 'onet',
    files: {
      'Occupation Data.txt': lines(
        'O*NET-SOC Code\tTitle\tDescription',
        '15-1252.00\tSoftware Developers\tDevelop software.',
        '15-1254.00\tWeb Developers\tDevelop "sites".',
      ),
      'Technology Skills.txt': lines(
        'O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand',
        '15-1252.00\tGit\t43232403\tVersion software\tY\tY',
        '15-1254.00\tPython\t43232408\tLanguages\tY\tN',
        '15-1254.00\tGit\t43232403\tVersion software\tN\tN',
      ),
      'Sample of Reported Titles.txt': lines(
        'O*NET-SOC Code\tReported Job Title\tShown in My Next Move',
        '15-1252.00\tProgrammer\tY',
      ),
      'Related Occupations.txt': lines(
        'O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex',
        '15-1252.00\t15-1254.00\tPrimary-Short\t1',
      ),
    },
  },
  {
    importer: 'esco',
    files: {
      'occupations_en.csv': lines(
        'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,description',
        `Occupation,${URI}/occupation/1,2512,software developer,"programmer\ncoder",released,"Makes, and mends."`,
        `Occupation,${URI}/occupation/2,2513,web developer,,released,Makes sites.`,
      ),
      'skills_en.csv': lines(
        'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description',
        `KnowledgeSkillCompetence,${URI}/skill/1,skill/competence,cross-sector,debug software,,released,Finds faults.`,
        `KnowledgeSkillCompetence,${URI}/skill/2,knowledge,cross-sector,Python,,released,A language.`,
      ),
      'occupationSkillRelations_en.csv': lines(
        'occupationUri,relationType,skillType,skillUri',
        `${URI}/occupation/1,essential,skill/competence,${URI}/skill/1`,
        `${URI}/occupation/2,optional,knowledge,${URI}/skill/2`,
      ),
    },
  },
  {
    importer: 'rolegraph',
    files: {
      'graph.jsonl': [
        '{"type":"entity","id":"role:dev","name":"Developer"}',
        '{"type":"entity","kind":"TOOL","name":"Git","aliases":["git scm"],"looseAliases":["vcs"]}',
        '{"type":"entity","kind":"SKILL","name":"pair programming","url":"https://example.org/","description":"Two."}',
        '{"type":"link","from":"role:dev","relation":"USES","to":"git","weight":0.8,"hot":true}',
        '{"type":"link","from":"role:dev","relation":"REQUIRES","to":"pair programming"}',
      ].join('\n'),
    },
  },
  {
    importer: 'rolegraph',
    files: {
      'facts.yaml':
        'entities:\n  - { id: "role:dev", name: Developer }\n  - { kind: TOOL, name: Git, aliases: [git scm] }\nlinks:\n  - { from: "role:dev", relation: USES, to: git, weight: 0.5 }\n',
    },
  },
  {
    importer: 'linguist',
    files: {
      'languages.yml':
        '---\nPython:\n  type: programming\n  color: "#3572A5"\n  aliases:\n  - python3\n  language_id: 303\nGo:\n  type: programming\n  language_id: 132\n',
    },
  },
  {
    importer: 'stackoverflow',
    files: {
      'survey_results_public_2025.csv': lines(
        'ResponseId,DevType,Country,LanguageHaveWorkedWith,PlatformHaveWorkedWith',
        '1,"Developer, back-end",Germany,Python;Go,Docker',
        '2,"Developer, back-end",France,Python,NA',
      ),
    },
  },
];

const PIECES = [
  '',
  '\t',
  '\n',
  '\r',
  '"',
  '""',
  ',',
  ';',
  ':',
  '{',
  '}',
  '[',
  '&a [*a]',
  '*a',
  '!!js/function x',
  '\u0000',
  '\ufeff',
  '{"__proto__":{"x":1}}',
  '{"type":"link"}',
  '1e400',
  '-1',
];
const BYTES = [
  Buffer.from([0xff]),
  Buffer.from([0xc3]),
  Buffer.from([0x1f, 0x8b]),
  Buffer.from([0xed, 0xa0, 0x80]),
];

/** Sound files of a source, some of them broken. */
export function brokenFiles(dice: Dice): Files {
  const { importer, files } = dice.pick(SOUND);
  const entries = Object.entries(files).flatMap(([name, text]): [string, Buffer][] => {
    if (dice.chance(6)) return [];
    let content: Buffer = Buffer.from(text, 'utf8');
    for (let times = dice.below(4); times > 0; times--) content = broken(dice, content);
    return [[name, content]];
  });
  return { importer, files: Object.fromEntries(entries) };
}

function broken(dice: Dice, content: Buffer): Buffer {
  const place = dice.below(content.length + 1);
  const [before, after] = [content.subarray(0, place), content.subarray(place)];
  return dice.one(
    (d) => Buffer.concat([before, Buffer.from(d.pick(PIECES)), after]),
    (d) => Buffer.concat([before, after.subarray(d.below(12))]),
    (d) => Buffer.concat([before, Buffer.from(hostileText(d)), after]),
    (d) => Buffer.concat([before, d.pick(BYTES), after]),
    () => before,
    () => Buffer.concat([content, after]),
    (d) => Buffer.concat([before, Buffer.alloc(70_000, d.pick(['x', '"', '[', '\t'])), after]),
    (d) => replacedRow(d, content),
    () => Buffer.alloc(0),
  );
}

/** One cell of a row is another text. */
function replacedRow(dice: Dice, content: Buffer): Buffer {
  const rows = content.toString('utf8').split('\n');
  const row = dice.below(rows.length);
  const cells = (rows[row] ?? '').split(/([\t,:])/);
  const cell = dice.below(cells.length);
  const mended = cells.map((one, index) => (index === cell ? hostileText(dice) : one)).join('');
  return Buffer.from(rows.map((one, index) => (index === row ? mended : one)).join('\n'));
}

/** Writes the files into a new folder, for an importer or the command line. */
export function writeFiles({ files }: Files): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  return folder;
}

const INSIDE =
  /TypeError|RangeError|Cannot read prop|is not a function|node_modules|\n\s+at |grafeo|GQL error/i;

/** What is wrong with a text that a command ends with; undefined where nothing is. */
export const judgeMessage = (message: string): string | undefined =>
  INSIDE.test(message) || message.length > 5000 ? `It says: ${message.slice(0, 600)}` : undefined;

/** Takes the files in. @returns what is wrong with how that ends, or with the store then */
export async function tryImport(store: Store, files: Files): Promise<string | undefined> {
  const importer = IMPORTERS.find(({ name }) => name === files.importer)?.importer;
  if (!importer) return `There is no importer ${files.importer}.`;
  try {
    await runImport(store, importer, [writeFiles(files)]);
  } catch (error) {
    if (!(error instanceof RolegraphError)) return `It throws ${String(error)}`;
    if (error.code !== 'BAD_USER_INPUT') return `It ends with ${error.code}: ${error.message}`;
    const told = judgeMessage(error.message);
    if (told !== undefined) return told;
  }
  const { broken: rules } = await checkGraph(store);
  return rules.length > 0 ? `The store breaks its rules: ${JSON.stringify(rules).slice(0, 600)}` : undefined;
}

export const showFiles = ({ importer, files }: Files): string =>
  [`rolegraph import ${importer}`, ...Object.entries(files).map(shownFile)].join('\n');

const shownFile = ([name, content]: [string, Buffer]): string => {
  const text = content.length > 3000 ? `${content.toString('latin1', 0, 3000)}…` : content.toString('latin1');
  return `${name} (latin1): ${JSON.stringify(text)}`;
};
