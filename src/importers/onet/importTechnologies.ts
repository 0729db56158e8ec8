import { applyFacts, isChange, type Applied } from '../applyFacts.ts';
import type { EntityFact } from '../facts.ts';
import { isAlike, recognise, type Recognition } from '../recognise.ts';
import type { Transaction } from '../../store/Store.ts';
import { entityFacts } from './entityFacts.ts';
import type { Table } from './openFolder.ts';
import { ONET, technologyKey, type OnetRun } from './run.ts';
import type { TechnologyLists } from './technologyLists.ts';
import type { TechnologyRow } from './tables.ts';
import { linkFacts, usageBatches, type Usage } from './usages.ts';

/** What this import has found out of the technologies so far. */
interface Technologies {
  /** By O*NET's name. */
  readonly known: ReadonlyMap<string, Recognition>;
  /** By id. */
  readonly said: ReadonlyMap<string, EntityFact>;
}

interface Written {
  /** The technologies first seen in the batch. */
  readonly fresh: ReadonlyMap<string, Recognition>;
  readonly entities: readonly EntityFact[];
  readonly applied: Applied;
}

/** Makes a Tool or Framework of each technology, or recognises it, and links the roles that use it. */
export async function importTechnologies(run: OnetRun, table: Table<TechnologyRow>): Promise<void> {
  const { file } = table.spec;
  const known = new Map<string, Recognition>();
  const said = new Map<string, EntityFact>();
  for await (const batch of usageBatches(run, table)) {
    const written = await run.write(async (transaction) => {
      const value = await writeFacts(transaction, run, batch, { known, said });
      return { changed: isChange(value.applied), value };
    });
    for (const [example, recognition] of written.fresh) known.set(example, recognition);
    for (const fact of written.entities) said.set(fact.id, fact);
    tell(run, file, written);
    tellOfRows(run, file, batch, known, written.applied);
  }
}

async function writeFacts(
  transaction: Transaction,
  run: OnetRun,
  batch: readonly Usage[],
  { known, said }: Technologies,
): Promise<Written> {
  const rows = firstRows(batch, known);
  const recognitions = await recognise(
    transaction,
    rows.map((row) => sightingOf(row, run.lists)),
  );
  const recognised = rows.flatMap((row, index) => {
    const recognition = recognitions[index];
    return recognition ? [recognisedAs(row, recognition, run.lists)] : [];
  });
  const fresh = new Map(recognised.map(({ example, recognition }) => [example, recognition]));
  const entities = entityFacts(
    recognised.filter(({ recognition }) => isTechnology(recognition)),
    said,
  );
  const links = linkFacts(batch, (example) => technologyId(known.get(example) ?? fresh.get(example)));
  const applied = await applyFacts(transaction, { entities, links }, ONET, run.now);
  return { fresh, entities, applied };
}

/** The row that first names each technology not known before. */
function firstRows(batch: readonly Usage[], known: ReadonlyMap<string, Recognition>): TechnologyRow[] {
  const rows = new Map<string, TechnologyRow>();
  for (const { row } of batch) {
    if (!known.has(row.example) && !rows.has(row.example)) rows.set(row.example, row);
  }
  return [...rows.values()];
}

const sightingOf = ({ example }: TechnologyRow, { frameworks, distinct }: TechnologyLists) => ({
  key: technologyKey(example),
  name: distinct.get(example) ?? example,
  kind: frameworks.has(example) ? ('FRAMEWORK' as const) : ('TOOL' as const),
  isDistinct: distinct.has(example),
});

const OTHER = 'OTHER';

/** A tool's category is that of the first commodity that it stands in. */
const recognisedAs = (
  { example, commodity }: TechnologyRow,
  recognition: Recognition,
  { commodities, distinct }: TechnologyLists,
) => ({
  key: technologyKey(example),
  example,
  recognition,
  says: {
    name: distinct.get(example) ?? example,
    category: recognition.kind === 'FRAMEWORK' ? OTHER : (commodities.get(commodity) ?? OTHER),
  },
});

const isTechnology = ({ kind }: Recognition): boolean => isAlike(kind, 'TOOL');

const technologyId = (found: Recognition | undefined): string | undefined =>
  found && isTechnology(found) ? found.id : undefined;

function tell(run: OnetRun, file: string, { fresh, applied }: Written): void {
  for (const [example, recognition] of fresh) {
    if (isTechnology(recognition)) run.report.recognise(file, example, recognition);
  }
  run.report.apply(file, applied);
  run.report.change(isChange(applied));
}

/** A curator may have given a technology's external id to something else: its rows cannot be links. */
function tellOfRows(
  run: OnetRun,
  file: string,
  batch: readonly Usage[],
  known: ReadonlyMap<string, Recognition>,
  { links }: Applied,
): void {
  let linked = 0;
  for (const { line, row } of batch) {
    const found = known.get(row.example);
    if (!found) continue;
    const reason = `names what is known as ${found.id}, which is no technology`;
    if (isTechnology(found)) linked += 1;
    else run.report.refuse({ file, line, reason, value: row.example });
  }
  run.report.mergeLinks(file, linked - links.created - links.updated - links.unchanged);
}
