import { countsText, number, type Counts } from '../facts/counts.ts';
import type { DoubtfulEntity, FileReport, ImportReport, RefusedRow } from './importReport.ts';

/** How many entries of a list the summary shows; the report holds them all. */
const SHOWN = 20;

/** The readable summary of an import. */
export function formatReport(report: ImportReport): string {
  return [
    headline(report),
    ...report.files.flatMap(fileLines),
    ...mergedLines(report),
    ...doubtfulLines(report),
    ...refusedLines(report),
  ].join('\n');
}

function headline({ source, release, dryRun, changed, seconds }: ImportReport): string {
  const what = `${source}: ${release}, ${seconds.toFixed(1)} s.`;
  if (!changed) return `${what} Nothing changed: the graph says all of this already.`;
  return dryRun ? `${what} A dry run: nothing was written. It would have done this:` : what;
}

function fileLines(report: FileReport): string[] {
  const { file, rows, refused, entities, links } = report;
  const merged = entities.merged > 0 ? ` (${number(entities.merged)} recognised by their names)` : '';
  const lines = [
    countsLine('entities', entities, merged),
    countsLine(
      'links',
      links,
      links.merged > 0 ? ` (${number(links.merged)} more rows are of one of these)` : '',
    ),
    ...plainLines(report),
  ];
  const bad = refused > 0 ? `, ${number(refused)} refused` : '';
  return [`${file}: ${number(rows)} rows${bad}`, ...lines.filter((line) => line !== '')];
}

function plainLines({ lookups, dropped, held, leftOut, skipped, notes }: FileReport): string[] {
  const line = (count: number, text: string) => (count > 0 ? `  ${text}: ${number(count)}` : '');
  return [
    line(lookups, 'aliases and external ids written'),
    line(dropped, 'links that the source gives no more'),
    line(held, 'links left out, since a curator has removed them'),
    line(leftOut, 'names of nothing in the graph, left out'),
    ...Object.entries(skipped).map(([reason, rows]) => line(rows, `rows left out, since each ${reason}`)),
    ...notes.map((note) => `  ${note}`),
  ];
}

function countsLine(what: string, counts: Counts, more = ''): string {
  const text = countsText(counts);
  return text === '' ? '' : `  ${what}: ${text}${more}`;
}

const BY = {
  ALIAS: 'by an alias',
  NORMALISED: 'by another form of the name',
  ACRONYM: 'by its acronym',
  VENDOR: 'by its name behind the maker',
  MAPPED: 'as is kept or mapped',
} as const;

const mergedLines = ({ merged }: ImportReport): string[] =>
  section(
    `${number(merged.length)} recognised as entities that were there`,
    merged.map(({ name, id, as, how }) =>
      how === 'NAME' ? `${name} is ${id}` : `${name} is ${id}, ${as}, ${BY[how]}`,
    ),
  );

const doubtfulLines = ({ doubtful }: ImportReport): string[] =>
  section(`${number(doubtful.length)} to review`, doubtful.map(doubtfulLine));

/** What settles it: a merge where something new was made, else a line of a mapping file. */
function doubtfulLine({ key, name, id, why, candidates }: DoubtfulEntity): string {
  const what = id === null ? `${name} (${key}) was left out` : `${name} is ${id}, new`;
  const [first = ''] = candidates;
  const others = candidates.length > 1 ? ` (${candidates.join(', ')})` : '';
  const mend = id === null ? `${key}: ${first} in a mapping file` : `rolegraph merge ${id} ${first}`;
  return `${what}: ${why}${others}. If they are one: ${mend}`;
}

const refusedLines = ({ refused: { total, rows } }: ImportReport): string[] =>
  section(`${number(total)} rows refused`, rows.map(refusedLine), total);

const refusedLine = ({ file, line, reason, value }: RefusedRow): string =>
  `${file}, line ${line}: ${reason}${value === '' ? '' : `: ${value}`}`;

function section(title: string, items: readonly string[], total = items.length): string[] {
  if (total === 0) return [];
  const shown = items.slice(0, SHOWN).map((item) => `  ${item}`);
  const rest = total - shown.length;
  return [
    `${title}:`,
    ...shown,
    ...(rest > 0 ? [`  and ${number(rest)} more (--report FILE writes more of them)`] : []),
  ];
}
