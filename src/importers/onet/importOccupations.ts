import { applyFacts, isChange, type Applied } from '../applyFacts.ts';
import type { EntityFact } from '../facts.ts';
import { isAlike, recognise } from '../recognise.ts';
import type { Transaction } from '../../store/Store.ts';
import { entityFacts, type Recognised } from './entityFacts.ts';
import type { Table } from './openFolder.ts';
import type { GoodRow } from './readRows.ts';
import { BATCH, chunks, codeKey, eachRow, ONET, type OnetRun } from './run.ts';
import type { OccupationRow } from './tables.ts';

type Row = GoodRow<OccupationRow>;

interface Written {
  readonly recognised: readonly (Recognised & { readonly line: number })[];
  readonly entities: readonly EntityFact[];
  readonly applied: Applied;
}

/** Makes a Role of each occupation, or recognises the one that it is. */
export async function importOccupations(run: OnetRun, table: Table<OccupationRow>): Promise<void> {
  const { file } = table.spec;
  const said = new Map<string, EntityFact>();
  for await (const batch of chunks(differentRows(run, table), BATCH)) {
    const { recognised, entities, applied } = await run.write(async (transaction) => {
      const value = await writeFacts(transaction, run, batch, said);
      return { changed: isChange(value.applied), value };
    });
    for (const found of recognised) tell(run, file, found);
    for (const fact of entities) said.set(fact.id, fact);
    run.report.apply(file, applied);
    run.report.change(isChange(applied));
  }
}

/** The good rows; one whose code stood in an earlier row is refused. */
async function* differentRows(run: OnetRun, table: Table<OccupationRow>): AsyncGenerator<Row> {
  const lines = new Map<string, number>();
  for await (const item of eachRow(run, table)) {
    const { line, row } = item;
    const first = lines.get(row.code);
    if (first === undefined) {
      lines.set(row.code, line);
      yield item;
    } else {
      const reason = `repeats the code of line ${first}`;
      run.report.refuse({ file: table.spec.file, line, reason, value: row.code });
    }
  }
}

async function writeFacts(
  transaction: Transaction,
  run: OnetRun,
  batch: readonly Row[],
  said: ReadonlyMap<string, EntityFact>,
): Promise<Written> {
  const { distinct } = run.lists;
  const sightings = batch.map(({ row: { code, title } }) => ({
    key: codeKey(code),
    name: distinct.get(title) ?? title,
    kind: 'ROLE' as const,
    isDistinct: distinct.has(title),
  }));
  const recognitions = await recognise(transaction, sightings);
  const recognised = batch.flatMap(({ line, row: { code, title, description } }, index) => {
    const recognition = recognitions[index];
    const name = distinct.get(title) ?? title;
    const says = { name, description: description === '' ? undefined : description };
    return recognition ? [{ line, key: codeKey(code), recognition, says }] : [];
  });
  const entities = entityFacts(recognised.filter(isRole), said);
  const applied = await applyFacts(transaction, { entities, links: [] }, ONET, run.now);
  return { recognised, entities, applied };
}

const isRole = ({ recognition }: Recognised): boolean => isAlike(recognition.kind, 'ROLE');

/** A curator may have given an occupation's external id to something else. */
function tell(run: OnetRun, file: string, found: Recognised & { readonly line: number }): void {
  const { line, key, recognition, says } = found;
  if (isRole(found)) run.report.recognise(file, says.name, recognition);
  else
    run.report.refuse({ file, line, reason: `is known as ${recognition.id}, which is no role`, value: key });
}
