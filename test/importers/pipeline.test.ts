import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { applyFacts } from '../../src/facts/applyFacts.ts';
import type { LinkFact } from '../../src/facts/facts.ts';
import { removeLinks } from '../../src/facts/removeLinks.ts';
import { CURATOR } from '../../src/facts/rank.ts';
import type { Relation } from '../../src/graph/relation.ts';
import type { ImportReport } from '../../src/importers/importReport.ts';
import type { BadRow, EntityClaim, LinkClaim } from '../../src/importers/pipeline/claims.ts';
import { importEntities } from '../../src/importers/pipeline/importEntities.ts';
import { importLinks, type LinkOptions } from '../../src/importers/pipeline/importLinks.ts';
import { BATCH, type ImportRun } from '../../src/importers/pipeline/run.ts';
import { runImport, type RunOptions } from '../../src/importers/runImport.ts';
import { storedEntities, linksFrom, aliasesOf, externalIdsOf } from '../../src/statements/stored.ts';
import type { Store } from '../../src/store/Store.ts';
import { emptyGrafeo } from '../support/stores.ts';

/** An importer of rows that a test gives, under the name of a real source. */
const SOURCE = 'esco';
const FILE = { name: 'rows', path: 'rows', size: 100 };

let store: Store;

beforeEach(async () => {
  store = await emptyGrafeo();
});
afterEach(() => store.close());

const run = (work: (run: ImportRun) => Promise<void>, options: RunOptions = {}): Promise<ImportReport> => {
  const open = () => Promise.resolve({ sha256: '0'.repeat(64), version: '1', run: work });
  return runImport(store, { source: SOURCE, open }, ['rows'], options);
};

// eslint-disable-next-line @typescript-eslint/require-await -- a file of rows is read asynchronously
async function* rowsOf<T extends object>(
  rows: readonly T[],
): AsyncGenerator<T & { line: number; bytes: number }> {
  for (const [index, row] of rows.entries()) yield { line: index + 2, bytes: index, ...row };
}

type EntityRow = Omit<EntityClaim, 'line' | 'bytes'>;
type LinkRow = Omit<LinkClaim, 'line' | 'bytes' | 'relation'> & { readonly relation?: Relation };

const entities =
  (...rows: (EntityRow | Pick<BadRow, 'reason' | 'value'>)[]) =>
  (importRun: ImportRun) =>
    importEntities(importRun, FILE, () => rowsOf(rows));

const links =
  (rows: readonly LinkRow[], options: LinkOptions = {}) =>
  (importRun: ImportRun) =>
    importLinks(
      importRun,
      FILE,
      () => rowsOf(rows.map((row) => ({ ...row, relation: () => row.relation ?? 'RELATED_TO' }))),
      options,
    );

const tool = (key: string, name: string, more: Partial<EntityRow> = {}): EntityRow => ({
  key: `${SOURCE}:${key}`,
  name,
  kind: 'TOOL',
  ...more,
});

const write = (source: string, facts: Partial<Parameters<typeof applyFacts>[1]>) =>
  store.write(async (transaction) => {
    const all = { entities: [], links: [], ...facts };
    await applyFacts(transaction, all, source, '2026-03-03T00:00:00.000Z');
    return { changed: true, value: undefined };
  });

const entity = async (id: string): Promise<Record<string, unknown> | undefined> =>
  (await storedEntities.run(store, { ids: [id] }))[0]?.entity;

const aliases = async (id: string): Promise<unknown[]> =>
  (await aliasesOf.run(store, { ids: [id] })).map(({ properties }) => properties['name']).sort();

const linked = async (id: string): Promise<string[]> =>
  (await linksFrom.run(store, { ids: [id] })).map(({ relation, to }) => `${relation} ${to}`).sort();

describe('an import of entities', () => {
  test('that are in the graph adds to them, and makes the others', async () => {
    await write('curated', { entities: [{ id: 'tool:git', kind: 'TOOL', name: 'Git' }] });
    const report = await run(
      entities(tool('1', 'git', { says: { url: 'https://git-scm.com' } }), tool('2', 'Hg')),
    );
    expect(report.merged).toEqual([{ key: 'esco:1', name: 'git', id: 'tool:git', as: 'Git', how: 'NAME' }]);
    expect(await entity('tool:git')).toMatchObject({
      name: 'Git',
      url: 'https://git-scm.com',
      sources: ['curated', 'esco'],
    });
    expect(await entity('tool:hg')).toMatchObject({ name: 'Hg', sources: ['esco'] });
  });

  test('of which only those known are wanted makes nothing, and says how many it left out', async () => {
    const report = await run(
      entities(tool('1', 'Hg', { onlyKnown: true }), tool('2', 'HG', { onlyKnown: true })),
    );
    expect(report.files[0]?.leftOut).toBe(2);
    expect(await store.read('MATCH (e:Entity) RETURN e.id AS id', {})).toEqual([]);
  });

  test('under a new name keeps the id and leaves the old name as an alias, release after release', async () => {
    await run(entities(tool('1', 'Postgres')));
    await run(entities(tool('1', 'PostgreSQL', { aliases: [], areAllAliases: true })));
    await run(entities(tool('1', 'PostgreSQL', { aliases: [], areAllAliases: true })));
    expect(await entity('tool:postgres')).toMatchObject({ name: 'PostgreSQL', aliases: ['Postgres'] });
  });

  test('replaces the aliases that the source gave before, where it gives all it has', async () => {
    const named = (...names: string[]) =>
      tool('1', 'Git', { aliases: names.map((name) => ({ name, kind: 'LOOSE' })), areAllAliases: true });
    await run(entities(named('one', 'two')));
    await run(entities(named('two', 'three')));
    expect(await aliases('tool:git')).toEqual(['three', 'two']);
  });

  test('that are one under two ids: the least id speaks, whatever the order, and a second time changes nothing', async () => {
    await write('curated', { entities: [{ id: 'tool:git', kind: 'TOOL', name: 'Git' }] });
    const [a, b] = [
      tool('a', 'GIT', { says: { description: 'From a.' } }),
      tool('b', 'git', { says: { description: 'From b.' } }),
    ];
    await run(entities(b));
    await run(entities(a));
    expect(await entity('tool:git')).toMatchObject({ description: 'From a.' });
    const report = await run(entities(b, a));
    expect(report.changed).toBe(false);
    expect(await externalIdsOf.run(store, { ids: ['tool:git'] })).toHaveLength(2);
  });

  test('refuses a row that cannot be read and one that repeats another, and takes the others', async () => {
    const report = await run(
      entities(
        tool('1', 'Git'),
        { reason: 'is not valid UTF-8', value: '?' },
        tool('1', 'Hg'),
        tool('3', 'Vim'),
      ),
    );
    expect(report.refused.rows.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '3 is not valid UTF-8',
      '4 repeats what line 2 names',
    ]);
    expect(await entity('tool:vim')).toBeDefined();
  });
});

describe('a mapping file', () => {
  beforeEach(() =>
    write('curated', {
      entities: [
        { id: 'tool:harvest', kind: 'TOOL', name: 'Harvest' },
        { id: 'role:harvester', kind: 'ROLE', name: 'Harvester' },
      ],
    }),
  );

  const mapped = (is: string) => ({ mapping: new Map([['esco:1', is]]) });

  test('says which entity a name is', async () => {
    await run(entities(tool('1', 'Time tracker')), mapped('tool:harvest'));
    expect(await entity('tool:harvest')).toMatchObject({
      sources: ['curated', 'esco'],
      aliases: ['Time tracker'],
    });
  });

  test('says that a name is something new', async () => {
    await run(entities(tool('1', 'Harvest')), mapped('new'));
    expect(await entity('tool:harvest-2')).toMatchObject({ name: 'Harvest', sources: ['esco'] });
  });

  test.each([
    ['an id that is not there', 'tool:nothing', 'is mapped to tool:nothing, which the graph does not know'],
    ['another kind', 'role:harvester', 'is known as role:harvester, which is no tool'],
  ])('with %s costs that row only', async (_, is, reason) => {
    const report = await run(entities(tool('1', 'Harvest'), tool('2', 'Vim')), mapped(is));
    expect(report.refused.rows.map((row) => row.reason)).toEqual([reason]);
    expect(await entity('tool:vim')).toBeDefined();
  });

  test('cannot move what was imported before, and says what can', async () => {
    await run(entities(tool('1', 'Time tracker')));
    const report = await run(entities(tool('1', 'Time tracker')), mapped('tool:harvest'));
    expect(report.refused.rows[0]?.reason).toBe(
      'is known as tool:time-tracker already; to make it tool:harvest: rolegraph merge tool:time-tracker tool:harvest',
    );
  });
});

describe('an import of links', () => {
  const link = (from: string, to: string, figure: number | null = 0.5): LinkRow => ({
    from: `${SOURCE}:${from}`,
    to: `${SOURCE}:${to}`,
    figure,
  });

  beforeEach(() => run(entities(tool('a', 'A one'), tool('b', 'B two'), tool('c', 'C three'))));

  test('makes one link of rows that stand apart: the greatest figure, the marks of all', async () => {
    const rows: LinkRow[] = [
      { ...link('a', 'b', 0.4), marks: ['hot'] },
      link('b', 'c'),
      { ...link('a', 'b', 0.8), marks: ['essential'] },
    ];
    await run(links(rows));
    const [found] = await linksFrom.run(store, { ids: ['tool:a-one'] });
    expect(found?.properties).toMatchObject({ weight: 0.8, hot: true, essential: true, figure_esco: 0.8 });
    expect((await run(links(rows))).changed).toBe(false);
  });

  test('keeps rows of one entity together, however many there are and wherever they stand', async () => {
    const many = Array.from({ length: 2 * BATCH + 7 }, (_, index) =>
      tool(`t${index}`, `Tool number ${index}`),
    );
    await run(entities(...many));
    const rows = many.flatMap((_, index) => [link('a', `t${index}`), link('b', `t${index}`)]);
    const report = await run(links(rows, { replaces: ['RELATED_TO'] }));
    expect(report.files[0]?.links).toMatchObject({ created: rows.length, merged: 0 });
    expect((await run(links(rows, { replaces: ['RELATED_TO'] }))).changed).toBe(false);
  });

  test('replaces what the source said before, and not what others say', async () => {
    const ends = { from: 'tool:a-one', relation: 'RELATED_TO' as const };
    const other: LinkFact = { ...ends, to: 'tool:b-two', figure: 1, marks: [] };
    await write('curated', { links: [other] });
    await run(links([link('a', 'b'), link('a', 'c')]));
    const report = await run(links([link('a', 'c')], { replaces: ['RELATED_TO'] }));
    expect(report.files[0]?.dropped).toBe(1);
    expect(await linked('tool:a-one')).toEqual(['RELATED_TO tool:b-two', 'RELATED_TO tool:c-three']);
    const found = await linksFrom.run(store, { ids: ['tool:a-one'] });
    expect(found.find(({ to }) => to === 'tool:b-two')?.properties['sources']).toEqual(['curated']);
  });

  test('tells of ends that the graph does not know, and of ends that are one', async () => {
    const rows = [link('a', 'nothing'), link('a', 'a')];
    const refused = await run(links(rows));
    expect(refused.refused.rows).toEqual([
      { file: 'rows', line: 2, reason: 'names what the graph does not know', value: 'nothing' },
    ]);
    const skipped = await run(links(rows, { unknown: 'SKIP' }));
    expect(skipped.files[0]?.skipped).toEqual({
      'names what the graph does not know': 1,
      'joins two names of one entity': 1,
    });
  });

  test('does not bring back what a curator has removed', async () => {
    await run(links([link('a', 'b'), link('a', 'c')]));
    const ends = { from: 'tool:a-one', relation: 'RELATED_TO' as const, to: 'tool:b-two' };
    await store.write(async (transaction) => {
      await removeLinks(transaction, [ends], CURATOR, '2026-03-03T00:00:00.000Z');
      return { changed: true, value: undefined };
    });
    const report = await run(links([link('a', 'b'), link('a', 'c')]));
    expect(report.files[0]?.held).toBe(1);
    expect(await linked('tool:a-one')).toEqual(['RELATED_TO tool:c-three']);
    await write(CURATOR, { links: [{ ...ends, figure: 0.1, marks: [] }] });
    expect(await linked('tool:a-one')).toEqual(['RELATED_TO tool:b-two', 'RELATED_TO tool:c-three']);
  });
});

describe('an import that fails', () => {
  test('on the way says what was written, and that the next one completes it', async () => {
    const failing = async (importRun: ImportRun) => {
      await entities(tool('1', 'Git'))(importRun);
      await importRun.write((transaction) =>
        transaction.read('NO CYPHER', {}).then(() => ({ changed: false, value: 0 })),
      );
    };
    await expect(run(failing)).rejects.toThrow(
      /The import broke off\. .*Written before that, and kept: 1 entities and 0 links\. Run the same import again: it completes them\./,
    );
    expect(await entity('tool:git')).toBeDefined();
  });

  test('as a dry run has the same report and writes nothing', async () => {
    const rows = entities(tool('1', 'Git'), tool('2', 'Hg'));
    const before = await store.version();
    const dry = await run(rows, { dryRun: true });
    expect(await store.version()).toBe(before);
    const real = await run(rows);
    expect({ ...dry, dryRun: false, seconds: 0 }).toEqual({ ...real, seconds: 0 });
  });
});
