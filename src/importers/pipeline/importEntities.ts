import { applyFacts, isChange, type Applied } from '../../facts/applyFacts.ts';
import type { EntityFact } from '../../facts/facts.ts';
import { groupBy, sorted } from '../../facts/values.ts';
import type { Kind } from '../../graph/kind.ts';
import { externalIdsOf } from '../../statements/stored.ts';
import type { Transaction } from '../../store/Store.ts';
import { isAlike, recognise, type Recognition, type Sighting } from '../recognise.ts';
import type { BadRow, EntityClaim } from './claims.ts';
import { BATCH, chunks, eachRow, goodRows, type ImportRun } from './run.ts';
import type { InputFile } from './table.ts';

export interface EntityOptions {
  /** What to do with a row whose key stood in an earlier one: refuse it, or let the first one speak. */
  readonly repeats?: 'REFUSE' | 'SKIP';
  /** Whether the rows of the file were counted already. */
  readonly isCounted?: boolean;
}

/** A claim with the entity that it turned out to be of. */
interface Recognised {
  readonly claim: EntityClaim;
  readonly recognition: Recognition;
}

/** Makes an entity of each claim, or recognises the one that it is of, and adds what the claim says. */
export async function importEntities(
  run: ImportRun,
  file: InputFile,
  claims: () => AsyncIterable<EntityClaim | BadRow>,
  options: EntityOptions = {},
): Promise<void> {
  const rows = options.isCounted === true ? goodRows(claims()) : eachRow(run, file, claims());
  for await (const batch of chunks(firstOfEach(run, file, rows, options), BATCH)) {
    const { recognised, applied } = await run.write(async (transaction) => {
      const value = await writeBatch(transaction, run, batch);
      return { changed: isChange(value.applied), value };
    });
    for (const found of recognised) tell(run, file, found);
    run.report.apply(file.name, applied);
    run.report.change(isChange(applied));
  }
}

async function* firstOfEach(
  run: ImportRun,
  file: InputFile,
  claims: AsyncIterable<EntityClaim>,
  { repeats = 'REFUSE' }: EntityOptions,
): AsyncGenerator<EntityClaim> {
  const lines = new Map<string, number>();
  for await (const claim of claims) {
    const first = lines.get(claim.key);
    if (first === undefined) {
      lines.set(claim.key, claim.line);
      yield claim;
    } else if (repeats === 'REFUSE') {
      const reason = `repeats what line ${first} names`;
      run.report.refuse({ file: file.name, line: claim.line, reason, value: ownId(run, claim.key) });
    }
  }
}

/** A source's id without the source's name. */
const ownId = (run: ImportRun, key: string): string => key.slice(run.source.length + 1);

async function writeBatch(
  transaction: Transaction,
  run: ImportRun,
  batch: readonly EntityClaim[],
): Promise<{ recognised: Recognised[]; applied: Applied }> {
  const recognitions = await recognise(
    transaction,
    batch.map((claim) => sightingOf(claim, run.mapping.get(claim.key))),
  );
  const recognised = batch.flatMap((claim, index) => {
    const recognition = recognitions[index];
    return recognition ? [{ claim, recognition }] : [];
  });
  const usable = recognised.filter((found) => refusalOf(run, found) === undefined && !isUnknown(found));
  const entities = await factsOf(transaction, run, usable);
  const applied = await applyFacts(transaction, { entities, links: [] }, run.source, run.now);
  return { recognised, applied };
}

const NEW = 'new';

const sightingOf = (claim: EntityClaim, mapped: string | undefined): Sighting => ({
  key: claim.key,
  name: claim.name,
  kind: claim.kind,
  mayBe: claim.mayBe,
  category: claim.isCategoryCertain === true ? (claim.says?.category ?? undefined) : undefined,
  isDistinct: claim.isDistinct === true || mapped === NEW,
  onlyKnown: claim.onlyKnown,
  is: mapped === NEW ? undefined : mapped,
});

/** Nothing in the graph is it, and nothing is to be made. */
const isUnknown = ({ claim, recognition }: Recognised): boolean =>
  claim.onlyKnown === true && recognition.how === 'NEW';

function refusalOf(run: ImportRun, { claim, recognition }: Recognised): string | undefined {
  const { how, id, kind } = recognition;
  const mapped = run.mapping.get(claim.key);
  if (how === 'UNKNOWN') return `is mapped to ${id}, which the graph does not know`;
  if (how === 'EXTERNAL_ID' && mapped !== undefined && mapped !== NEW && mapped !== id) {
    return `is known as ${id} already; to make it ${mapped}: rolegraph merge ${id} ${mapped}`;
  }
  const kinds = [claim.kind, ...(claim.mayBe ?? [])];
  if (kinds.some((one) => isAlike(one, kind))) return undefined;
  return `is known as ${id}, which is no ${kinds.join(' or ').toLowerCase()}`;
}

/**
 * One fact an entity. Where a source knows one entity under several ids, the one with the least id speaks and the
 * others only add their names and ids, whatever their order in the files: otherwise each would rename it in turn.
 */
async function factsOf(
  transaction: Transaction,
  run: ImportRun,
  usable: readonly Recognised[],
): Promise<EntityFact[]> {
  const known = usable.filter(({ recognition }) => recognition.how !== 'NEW');
  const ids = sorted(known.map(({ recognition }) => recognition.id));
  const stored = groupBy(await externalIdsOf.run(transaction, { ids }), ({ id }) => id);
  const groups = groupBy(usable, ({ recognition }) => recognition.id);
  return [...groups].map(([id, found]) => {
    const keys = [...(stored.get(id) ?? []).map(({ key }) => key), ...found.map(({ claim }) => claim.key)];
    return factOf(found, sorted(keys.filter((key) => key.startsWith(`${run.source}:`))));
  });
}

function factOf(found: readonly Recognised[], keys: readonly string[]): EntityFact {
  const [first] = found;
  if (!first) throw new Error('A fact is made of one claim at least.');
  const speaker = found.find(({ claim }) => claim.key === keys[0])?.claim;
  const { id, kind } = first.recognition;
  const others = found.filter(({ claim }) => claim !== speaker && claim.isNameless !== true);
  return {
    id,
    kind,
    ...saysOf(speaker, kind),
    name: speaker?.isNameless === true ? undefined : speaker?.name,
    aliases: [
      ...found.flatMap(({ claim }) => claim.aliases ?? []),
      ...others.map(({ claim: { name } }) => ({ name, kind: 'STRONG' as const })),
    ],
    areAllAliases: keys.length === 1 && first.claim.areAllAliases,
    externalIds: found.flatMap(({ claim }) => [claim.key, ...(claim.otherKeys ?? [])]),
    isRetired: speaker?.isRetired,
  };
}

/** A category is one of the kind that the source took it for. */
function saysOf(speaker: EntityClaim | undefined, kind: Kind): EntityClaim['says'] {
  if (!speaker || isAlike(speaker.kind, kind)) return speaker?.says;
  return { ...speaker.says, category: undefined };
}

function tell(run: ImportRun, file: InputFile, found: Recognised): void {
  const { claim, recognition } = found;
  const { line, name, key } = claim;
  const reason = refusalOf(run, found);
  if (reason !== undefined) run.report.refuse({ file: file.name, line, reason, value: ownId(run, key) });
  else if (isUnknown(found)) run.report.leaveOut(file.name, key, name, recognition.doubt);
  else run.report.recognise(file.name, key, name, recognition);
}
