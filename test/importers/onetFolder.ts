import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const made: string[] = [];

export const HEADERS = {
  'Occupation Data.txt': 'O*NET-SOC Code\tTitle\tDescription',
  'Technology Skills.txt':
    'O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand',
  'Sample of Reported Titles.txt': 'O*NET-SOC Code\tReported Job Title\tShown in My Next Move',
  'Alternate Titles.txt': 'O*NET-SOC Code\tAlternate Title\tShort Title\tSource(s)',
  'Task Statements.txt':
    'O*NET-SOC Code\tTask ID\tTask\tTask Type\tIncumbents Responding\tDate\tDomain Source',
  'Emerging Tasks.txt':
    'O*NET-SOC Code\tTask\tCategory\tOriginal Task ID\tOriginal Task\tDate\tDomain Source',
  'Related Occupations.txt': 'O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex',
} as const;

export type Tables = Partial<Record<keyof typeof HEADERS, readonly (string | Buffer)[]>>;

/** A folder with these tables: rows below the usual header, in lines that end with `newline`. */
export function onetFolder(tables: Tables, newline = '\r\n'): string {
  const end = Buffer.from(newline);
  return rawFolder(
    Object.fromEntries(
      Object.entries(HEADERS).flatMap(([file, header]) => {
        const rows = Object.entries(tables).find(([name]) => name === file)?.[1];
        if (!rows) return [];
        return [[file, Buffer.concat([header, ...rows].flatMap((row) => [Buffer.from(row), end]))]];
      }),
    ),
  );
}

/** A folder with these files as they are. */
export function rawFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rolegraph-onet-'));
  made.push(folder);
  for (const [file, content] of Object.entries(files)) writeFileSync(path.join(folder, file), content);
  return folder;
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}
