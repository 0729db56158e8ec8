import { groupClaim, languageClaim, languageKey, LINGUIST } from './linguist/claims.ts';
import { readKeptLanguages, type KeptLanguages } from './linguist/keptLanguages.ts';
import { LANGUAGES, type Language } from './linguist/languages.ts';
import { inTurn } from './pipeline/inTurn.ts';
import { leaveOut } from './lists/leaveOut.ts';
import { openList, type ListFile } from './lists/openList.ts';
import { withKept } from './lists/withKept.ts';
import type { BadRow, EntityClaim, LinkClaim } from './pipeline/claims.ts';
import { importEntities } from './pipeline/importEntities.ts';
import { importLinks } from './pipeline/importLinks.ts';
import type { Importer } from './pipeline/importer.ts';
import type { GoodRow } from './pipeline/readRows.ts';
import type { ImportRun } from './pipeline/run.ts';
import { hashFiles } from './pipeline/table.ts';

/**
 * Takes in `languages.yml` of GitHub Linguist: programming and markup languages as tools, what is known of formats
 * of data, and groups as BROADER. Prose is left out.
 */
export const linguist: Importer = {
  source: LINGUIST,
  async open(paths) {
    const file = await openList(paths, LANGUAGES);
    const kept = readKeptLanguages();
    return { sha256: await hashFiles([file.path]), run: (run) => importLanguages(run, file, kept) };
  },
};

async function importLanguages(run: ImportRun, file: ListFile<Language>, kept: KeptLanguages): Promise<void> {
  const byName = new Map(goodRows(file).map(({ row }) => [row.name, row]));
  const knowing = await withKept(run, keysOf(kept.same, byName));
  await importEntities(knowing, file, () => inTurn(claims(file, kept)));
  leaveOutRest(run, file, kept);
  const links = () => inTurn(groups(file, byName));
  await importLinks(run, file, links, { replaces: ['BROADER'], unknown: 'SKIP', isCounted: true });
}

const goodRows = <T>({ rows }: ListFile<T>): GoodRow<T>[] =>
  rows.flatMap((row) => ('reason' in row ? [] : [row]));

/** By Linguist's number. */
const keysOf = (
  same: KeptLanguages['same'],
  byName: ReadonlyMap<string, Language>,
): ReadonlyMap<string, string> =>
  new Map(
    [...same].flatMap(([name, id]) => {
      const language = byName.get(name);
      return language ? [[languageKey(language), id] as const] : [];
    }),
  );

const isProse = ({ type }: Language): boolean => type === 'prose';

/** A format of data under a name that means something else adds nothing: only a new entity could be it. */
const isElsewhere = ({ type, name }: Language, { distinct }: KeptLanguages): boolean =>
  type === 'data' && distinct.has(name);

function* claims({ rows }: ListFile<Language>, kept: KeptLanguages): Generator<EntityClaim | BadRow> {
  for (const row of rows) {
    if ('reason' in row) yield row;
    else if (!isProse(row.row) && !kept.syntaxes.has(row.row.name) && !isElsewhere(row.row, kept)) {
      yield languageClaim(row, kept);
    }
  }
}

function leaveOutRest(run: ImportRun, file: ListFile<Language>, kept: KeptLanguages): void {
  const count = (isSo: (language: Language) => boolean) =>
    goodRows(file).filter(({ row }) => isSo(row)).length;
  leaveOut(run, file, 'is prose', count(isProse));
  leaveOut(
    run,
    file,
    'is a syntax of another language',
    count(({ name }) => kept.syntaxes.has(name)),
  );
  leaveOut(
    run,
    file,
    'shares its name with something else',
    count((language) => isElsewhere(language, kept)),
  );
}

function* groups(file: ListFile<Language>, byName: ReadonlyMap<string, Language>): Generator<LinkClaim> {
  for (const row of goodRows(file)) {
    const parent = byName.get(row.row.group ?? '');
    // Some languages name the group that they head.
    if (parent && parent.name !== row.row.name) yield groupClaim(row, parent);
  }
}
