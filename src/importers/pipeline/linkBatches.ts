import { createHash } from 'node:crypto';
import { groupBy } from '../../facts/values.ts';
import { identify } from '../recognise.ts';
import type { BadRow, LinkClaim } from './claims.ts';
import { BATCH, eachRow, goodRows, type ImportRun } from './run.ts';
import type { InputFile } from './table.ts';

/** How many rows that stand apart are in memory at once, about: fewer would read the file more often. */
const GATHERED = 20 * BATCH;

/** The rows of a file by where their links begin. */
interface Origins {
  /** Key → the id of its entity, where the graph knows it. */
  readonly ids: ReadonlyMap<string, string>;
  /** Ids of those whose rows do not stand together. */
  readonly scattered: ReadonlySet<string>;
  /** How many rows begin at those. */
  readonly scatteredRows: number;
}

/**
 * Batches that hold all the rows of each entity where links begin. Rows that do not stand together are
 * gathered by reading the file again, a share of them each time: never the whole file is in memory.
 */
export async function* linkBatches(
  run: ImportRun,
  file: InputFile,
  claims: () => AsyncIterable<LinkClaim | BadRow>,
  isCounted: boolean,
): AsyncGenerator<LinkClaim[]> {
  const origins = await findOrigins(run, claims);
  const { ids, scattered } = origins;
  const originOf = ({ from }: LinkClaim) => ids.get(from) ?? from;
  let batch: LinkClaim[] = [];
  let before: string | undefined;
  for await (const claim of isCounted ? goodRows(claims()) : eachRow(run, file, claims())) {
    const origin = originOf(claim);
    if (scattered.has(origin)) continue;
    if (batch.length >= BATCH && origin !== before) {
      yield batch;
      batch = [];
    }
    before = origin;
    batch.push(claim);
  }
  if (batch.length > 0) yield batch;
  yield* scatteredBatches(origins, claims, originOf);
}

async function* scatteredBatches(
  { scattered, scatteredRows }: Origins,
  claims: () => AsyncIterable<LinkClaim | BadRow>,
  originOf: (claim: LinkClaim) => string,
): AsyncGenerator<LinkClaim[]> {
  const shares = Math.ceil(scatteredRows / GATHERED);
  for (let share = 0; share < shares; share += 1) {
    const gathered: LinkClaim[] = [];
    for await (const claim of goodRows(claims())) {
      const origin = originOf(claim);
      if (scattered.has(origin) && shareOf(origin, shares) === share) gathered.push(claim);
    }
    yield* byOrigin(gathered, originOf);
  }
}

function* byOrigin(
  gathered: readonly LinkClaim[],
  originOf: (claim: LinkClaim) => string,
): Generator<LinkClaim[]> {
  let batch: LinkClaim[] = [];
  for (const group of groupBy(gathered, originOf).values()) {
    batch.push(...group);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const shareOf = (origin: string, shares: number): number =>
  createHash('sha256').update(origin).digest().readUInt32BE() % shares;

async function findOrigins(
  run: ImportRun,
  claims: () => AsyncIterable<LinkClaim | BadRow>,
): Promise<Origins> {
  const runs = new Map<string, { runs: number; rows: number }>();
  let before: string | undefined;
  for await (const { from } of goodRows(claims())) {
    const counted = runs.get(from) ?? { runs: 0, rows: 0 };
    if (from !== before) counted.runs += 1;
    counted.rows += 1;
    runs.set(from, counted);
    before = from;
  }
  const ids = await run.write(async (transaction) => {
    const known = await identify(transaction, [...runs.keys()]);
    return { changed: false, value: new Map([...known].map(([key, { id }]) => [key, id])) };
  });
  return { ids, ...scatteredOf(runs, ids) };
}

/** Several keys may be one entity: then its rows stand apart too. */
function scatteredOf(
  runs: ReadonlyMap<string, { runs: number; rows: number }>,
  ids: ReadonlyMap<string, string>,
): Pick<Origins, 'scattered' | 'scatteredRows'> {
  const ofEntity = new Map<string, { runs: number; rows: number }>();
  for (const [key, counted] of runs) {
    const id = ids.get(key) ?? key;
    const sum = ofEntity.get(id) ?? { runs: 0, rows: 0 };
    ofEntity.set(id, { runs: sum.runs + counted.runs, rows: sum.rows + counted.rows });
  }
  const apart = [...ofEntity].filter(([, counted]) => counted.runs > 1);
  return {
    scattered: new Set(apart.map(([id]) => id)),
    scatteredRows: apart.reduce((sum, [, counted]) => sum + counted.rows, 0),
  };
}
