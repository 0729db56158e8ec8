import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const TECHNOLOGIES = 900;
const PER_OCCUPATION = 30;
const TITLES = 6;

/** Made-up O*NET tables: 30 rows of technologies an occupation, about 70 occupations a transaction. */
export function writeOnetTables(folder: string, occupations: number): string {
  mkdirSync(folder, { recursive: true });
  const codes = Array.from({ length: occupations }, (_, index) => codeOf(index));
  write(folder, 'Occupation Data.txt', 'O*NET-SOC Code\tTitle\tDescription', [
    ...codes.map((code, index) => `${code}\tMaker of Things ${index}\tMakes the things of number ${index}.`),
  ]);
  write(
    folder,
    'Technology Skills.txt',
    'O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand',
    codes.flatMap((code, index) => technologiesOf(code, index)),
  );
  write(
    folder,
    'Sample of Reported Titles.txt',
    'O*NET-SOC Code\tReported Job Title\tShown in My Next Move',
    codes.flatMap((code, index) =>
      Array.from({ length: TITLES }, (_, place) => `${code}\tThing Person ${index} ${place}\tY`),
    ),
  );
  return folder;
}

const codeOf = (index: number): string => `${11 + (index % 40)}-${String(1000 + index).padStart(4, '0')}.00`;

/** Every occupation uses others, and some all of them. */
const technologiesOf = (code: string, index: number): string[] =>
  Array.from({ length: PER_OCCUPATION }, (_, place) => {
    const number = (index * 7 + place * place) % TECHNOLOGIES;
    const flag = (every: number): string => (number % every === 0 ? 'Y' : 'N');
    return [code, `Thingware ${number}`, '43230000', `Thing software ${number % 12}`, flag(5), flag(7)].join(
      '\t',
    );
  });

const write = (folder: string, file: string, header: string, rows: readonly string[]): void => {
  const unique = [...new Set(rows)];
  writeFileSync(path.join(folder, file), [header, ...unique, ''].join('\r\n'));
};
