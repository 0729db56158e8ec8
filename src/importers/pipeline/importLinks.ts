import { applyFacts, isChange } from '../../facts/applyFacts.ts';
import { linkKey, type LinkFact } from '../../facts/facts.ts';
import { joinClaims } from '../../facts/mergeLink.ts';
import { withdrawLinks } from '../../facts/withdraw.ts';
import { totalOf } from '../../facts/changes.ts';
import type { Relation } from '../../graph/relation.ts';
import { linksFrom } from '../../statements/stored.ts';
import { sorted, textList } from '../../facts/values.ts';
import type { Transaction } from '../../store/Store.ts';
import { identify } from '../recognise.ts';
import type { BadRow, LinkClaim } from './claims.ts';
import { linkBatches } from './linkBatches.ts';
import type { ImportRun } from './run.ts';
import type { InputFile } from './table.ts';

export interface LinkOptions {
  /** The rows of one `from` are all that the source says under these relations: its other links of them go. */
  readonly replaces?: readonly Relation[];
  /** What to do with rows of things that the graph does not know. */
  readonly unknown?: 'REFUSE' | 'SKIP';
  /** Whether the rows of the file were counted already. */
  readonly isCounted?: boolean;
}

/** What became of the rows of one batch. */
interface Written {
  readonly facts: readonly LinkFact[];
  /** The entities where the rows begin. */
  readonly origins: readonly string[];
  readonly unknown: readonly { readonly claim: LinkClaim; readonly key: string }[];
  /** The model has no relation between such ends. */
  readonly unrelated: readonly LinkClaim[];
  /** Both ends are one entity. */
  readonly same: readonly LinkClaim[];
  /** Rows of a link that another row gives. */
  readonly joined: number;
}

/**
 * Links what the claims name. All rows of one `from` are written together, so that rows of one link meet: then the
 * greatest figure counts, and the marks of them all.
 */
export async function importLinks(
  run: ImportRun,
  file: InputFile,
  claims: () => AsyncIterable<LinkClaim | BadRow>,
  options: LinkOptions = {},
): Promise<void> {
  for await (const batch of linkBatches(run, file, claims, options.isCounted === true)) {
    const { written, applied, gone } = await run.write(async (transaction) => {
      const found = await resolve(transaction, batch);
      const result = await applyFacts(transaction, { entities: [], links: found.facts }, run.source, run.now);
      const dropped = await dropOthers(transaction, run, found, options.replaces ?? []);
      return {
        changed: isChange(result) || dropped > 0,
        value: { written: found, applied: result, gone: dropped },
      };
    });
    run.report.apply(file.name, applied);
    run.report.mergeLinks(file.name, written.joined);
    run.report.dropLinks(file.name, gone);
    run.report.change(isChange(applied) || gone > 0);
    tell(run, file, written, options);
  }
}

async function resolve(transaction: Transaction, batch: readonly LinkClaim[]): Promise<Written> {
  const known = await identify(
    transaction,
    batch.flatMap(({ from, to }) => [from, to]),
  );
  const links = new Map<string, LinkFact>();
  const unknown: { claim: LinkClaim; key: string }[] = [];
  const unrelated: LinkClaim[] = [];
  const same: LinkClaim[] = [];
  let joined = 0;
  for (const claim of batch) {
    const [from, to] = [known.get(claim.from), known.get(claim.to)];
    const relation = from && to ? claim.relation(from.kind, to.kind) : undefined;
    if (!from || !to) unknown.push({ claim, key: from ? claim.to : claim.from });
    else if (from.id === to.id) same.push(claim);
    else if (relation === undefined) unrelated.push(claim);
    else {
      const fact = { from: from.id, relation, to: to.id, ...saidOf(claim) };
      const other = links.get(linkKey(fact));
      if (other) joined += 1;
      links.set(linkKey(fact), other ? { ...fact, ...joinClaims(other, fact) } : fact);
    }
  }
  const origins = sorted(batch.flatMap(({ from }) => known.get(from)?.id ?? []));
  return { facts: [...links.values()], origins, unknown, unrelated, same, joined };
}

const saidOf = ({ figure, marks = [], count }: LinkClaim) => ({ figure, marks, count });

/** @returns how many links the source no longer gives */
async function dropOthers(
  transaction: Transaction,
  run: ImportRun,
  { facts, origins }: Written,
  relations: readonly Relation[],
): Promise<number> {
  if (relations.length === 0) return 0;
  const said = new Set(facts.map(linkKey));
  const stored = await linksFrom.run(transaction, { ids: [...origins] });
  const others = stored.filter(
    (link) =>
      relations.includes(link.relation) &&
      textList(link.properties['sources']).includes(run.source) &&
      !said.has(linkKey(link)),
  );
  const changes = await withdrawLinks(transaction, run.source, others, run.now);
  return totalOf(changes);
}

function tell(run: ImportRun, { name }: InputFile, written: Written, options: LinkOptions): void {
  const { unknown, unrelated, same } = written;
  for (const { claim, key } of unknown) {
    const reason = 'names what the graph does not know';
    if (options.unknown === 'SKIP') run.report.skip(name, reason, 1);
    else run.report.refuse({ file: name, line: claim.line, reason, value: key.slice(run.source.length + 1) });
  }
  run.report.skip(name, 'joins kinds between which the graph has no such relation', unrelated.length);
  run.report.skip(name, 'joins two names of one entity', same.length);
}
