import { groupBy } from '../facts/values.ts';
import type { Stored } from '../facts/entityState.ts';
import { RolegraphError } from '../graph/errors.ts';
import { kindOfLabels } from '../graph/kind.ts';
import {
  checkCounts,
  checkDangling,
  checkDegrees,
  checkKeys,
  checkLinks,
  checkStrays,
  type CheckDanglingRow,
  type CheckDegreesRow,
} from '../statements/check.ts';
import { listSources } from '../statements/listSources.ts';
import { aliasesOf, storedEntities } from '../statements/stored.ts';
import { lostInShort } from '../store/LostVersions.ts';
import type { Store } from '../store/Store.ts';
import { checkEntity } from './checkEntity.ts';
import { checkLink } from './checkLink.ts';
import { EXAMPLES, Findings, type Broken } from './Findings.ts';
import { pages } from './pages.ts';
import { RULE_NAMES, type RuleName } from './rules.ts';
import { shown } from './shown.ts';

/** What a check looked at, and what it found. */
export interface CheckReport {
  readonly version: number;
  readonly entities: number;
  readonly links: number;
  /** Different folded names. */
  readonly aliases: number;
  readonly externalIds: number;
  /** How many rules there are. */
  readonly rules: number;
  /** Those that do not hold, in their order; none in a sound graph. */
  readonly broken: readonly Broken[];
}

/**
 * Holds the whole stored graph against its rules, page by page: memory does not grow with the graph.
 *
 * @throws RolegraphError VERSION_CONFLICT if the graph was changed meanwhile
 */
export async function checkGraph(store: Store): Promise<CheckReport> {
  const version = await store.version();
  const findings = new Findings();
  const lost = await store.lost();
  if (lost) findings.add('commits', lostInShort(lost));
  await checkLabels(store, findings);
  const { entities, links } = await checkTotals(store, findings);
  const dangling = await checkLookups(store, findings);
  const known = new Set((await listSources.run(store, {})).map(({ source }) => source.id));
  for await (const ids of pages(store)) await checkPage(store, ids, known, findings);
  await refuseChange(store, version);
  return { version, entities, links, ...dangling, rules: RULE_NAMES.length, broken: findings.broken() };
}

async function checkLabels(store: Store, findings: Findings): Promise<void> {
  for (const { label, key, total } of await checkKeys.run(store, {})) {
    findings.add(
      'unique-keys',
      key === null ? `${label} without a key: ${total}` : `${label} ${key}: ${total}`,
    );
  }
  for (const { label, id } of await checkStrays.run(store, {})) {
    findings.add('strays', `${label} ${id ?? 'without an id'}`);
  }
}

async function checkTotals(store: Store, findings: Findings): Promise<{ entities: number; links: number }> {
  const [counts] = await checkCounts.run(store, {});
  const { entities = 0, links = 0 } = counts ?? {};
  const [entityCount, linkCount] = [counts?.entityCount ?? 0, counts?.linkCount ?? 0];
  if (entityCount !== entities) findings.add('counts', `entities: ${entityCount} kept, ${entities} there`);
  if (linkCount !== links) findings.add('counts', `links: ${linkCount} kept, ${links} there`);
  return { entities, links };
}

const DANGLING: Readonly<Record<CheckDanglingRow['label'], RuleName>> = {
  Alias: 'alias-target',
  ExternalId: 'external-id-target',
  Release: 'release-source',
};

async function checkLookups(
  store: Store,
  findings: Findings,
): Promise<{ aliases: number; externalIds: number }> {
  const rows = await checkDangling.run(store, { first: EXAMPLES });
  for (const { label, total, keys } of rows) {
    keys.forEach((key, index) => {
      // The first stands for those that are not named, too.
      findings.add(DANGLING[label], key, index === 0 ? total - keys.length + 1 : 1);
    });
  }
  const nodes = new Map(rows.map((row) => [row.label, row.nodes]));
  return { aliases: nodes.get('Alias') ?? 0, externalIds: nodes.get('ExternalId') ?? 0 };
}

async function checkPage(
  store: Store,
  ids: string[],
  known: ReadonlySet<string>,
  findings: Findings,
): Promise<void> {
  const entities = await storedEntities.run(store, { ids });
  const aliases = groupBy(await aliasesOf.run(store, { ids }), ({ id }) => id);
  for (const row of entities) {
    checkEntity(row, aliases.get(String(row.entity['id'])) ?? [], known, findings);
  }
  const kinds = new Map(entities.map(({ entity, labels }) => [String(entity['id']), kindOfLabels(labels)]));
  const links = await checkLinks.run(store, { ids });
  for (const row of links) checkLink(row, kinds.get(row.from), known, findings);
  const same = groupBy(links, ({ from: one, relation, to }) => `${one} ${relation} ${String(to)}`);
  for (const [link, { length }] of same) if (length > 1) findings.add('one-link', `${link}: ${length}`);
  const counted = new Map((await checkDegrees.run(store, { ids })).map((row) => [row.id, row]));
  for (const { entity } of entities) checkDegreesOf(entity, counted.get(String(entity['id'])), findings);
}

const FIGURES = ['degree', 'roleCount', 'hotLinks'] as const;

/** @param counted undefined where there is nothing to count */
function checkDegreesOf(stored: Stored, counted: CheckDegreesRow | undefined, findings: Findings): void {
  for (const figure of FIGURES) {
    const there = counted?.[figure] ?? 0;
    if (stored[figure] === there) continue;
    findings.add('degrees', `${String(stored['id'])}: ${figure} ${shown(stored[figure])}, not ${there}`);
  }
}

async function refuseChange(store: Store, before: number): Promise<void> {
  const now = await store.version();
  if (now === before) return;
  throw new RolegraphError(
    'VERSION_CONFLICT',
    `The graph was changed while it was checked (version ${before}, now ${now}). Check it again.`,
  );
}
