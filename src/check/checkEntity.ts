import { aliasProperties, nameAliases, readAliasState, strongNames } from '../facts/aliasState.ts';
import { entityProperties, nameKeyOf, readEntityState, type Stored } from '../facts/entityState.ts';
import { FIELDS } from '../facts/facts.ts';
import { changedProperties, sameValue, sorted, textList } from '../facts/values.ts';
import { fold } from '../graph/fold.ts';
import { kindOfId, kindOfLabels, labelsOf } from '../graph/kind.ts';
import type { StoredAliasRow, StoredEntityRow } from '../statements/stored.ts';
import type { Findings } from './Findings.ts';
import { checkSources } from './checkSources.ts';
import type { RuleName } from './rules.ts';
import { shown } from './shown.ts';

const KIND_LABELS: ReadonlySet<string> = new Set(labelsOf(undefined));

/**
 * Holds one entity and its aliases against the rules.
 *
 * @param known ids of the sources that are recorded
 */
export function checkEntity(
  { entity, labels }: StoredEntityRow,
  aliases: readonly StoredAliasRow[],
  known: ReadonlySet<string>,
  findings: Findings,
): void {
  const id = String(entity['id']);
  checkKind(id, labels, findings);
  checkSources(id, entity['sources'], known, findings);
  checkSources(id, entity['retiredBy'], known, findings);
  checkProperties(id, entity, findings);
  for (const alias of aliases) checkAlias(alias, known, findings);
  checkAliasClaims(id, entity, aliases, findings);
}

function checkKind(id: string, labels: readonly string[], findings: Findings): void {
  const kinds = labels.filter((label) => KIND_LABELS.has(label));
  if (kinds.length !== 1) findings.add('one-kind', `${id}: ${kinds.join(', ') || 'none'}`);
  const kind = kindOfLabels(labels);
  if (kind && kindOfId(id) !== kind) findings.add('id-kind', `${id}: ${kind}`);
}

function checkProperties(id: string, stored: Stored, findings: Findings): void {
  if (!hasItsSays(stored)) {
    findings.add('says', `${id}: sources ${shown(stored['sources'])}, words of ${shown(saying(stored))}`);
    // What follows from the words cannot be told.
    return;
  }
  const wanted = entityProperties(readEntityState(stored), stored);
  const name = typeof stored['name'] === 'string' ? stored['name'] : '';
  const differs = (rule: RuleName, key: string, value: unknown): void => {
    findings.add(rule, `${id}: ${key} ${shown(stored[key])}, not ${shown(value)}`);
  };
  const nameKey = nameKeyOf(readEntityState(stored), name);
  if (stored['nameKey'] !== nameKey) differs('name-key', 'nameKey', nameKey);
  if (stored['status'] !== wanted['status']) differs('status', 'status', wanted['status']);
  for (const field of FIELDS) {
    if (!sameValue(stored[field], wanted[field] ?? null)) differs('claims', field, wanted[field]);
  }
}

const SAYS = 'says_';

/** The sources whose own words are kept. */
const saying = (stored: Stored): string[] =>
  sorted(Object.keys(stored).flatMap((key) => (key.startsWith(SAYS) ? [key.slice(SAYS.length)] : [])));

/** Whether the words that are kept are those of all sources, or of none where one says what the entity shows. */
export function hasItsSays(stored: Stored): boolean {
  const kept = saying(stored);
  if (!kept.every((source) => isMap(stored[SAYS + source]))) return false;
  const sources = sorted(textList(stored['sources']));
  const claims = [...readEntityState(stored).claims.values()];
  const isAlone = sources.length < 2 && claims.every(({ name }) => name !== undefined);
  return sameValue(kept, isAlone ? [] : sources);
}

function isMap(text: unknown): boolean {
  try {
    const value: unknown = JSON.parse(String(text));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function checkAlias(
  { id, key, properties }: StoredAliasRow,
  known: ReadonlySet<string>,
  findings: Findings,
): void {
  const what = `"${String(properties['name'])}" of ${id}`;
  checkSources(what, properties['sources'], known, findings);
  if (textList(properties['sources']).length === 0) findings.add('sources', `${what}: none`);
  if (key !== fold(String(properties['name']))) findings.add('alias-key', `${what}: ${shown(key)}`);
}

function checkAliasClaims(
  id: string,
  stored: Stored,
  aliases: readonly StoredAliasRow[],
  findings: Findings,
): void {
  const nameKey = fold(String(stored['name']));
  const states = new Map(aliases.map(({ key, properties }) => [key, readAliasState(properties)]));
  const strong = strongNames(states, nameKey);
  if (!sameValue(stored['aliases'], strong)) {
    findings.add('aliases', `${id}: ${shown(stored['aliases'])}, not ${shown(strong)}`);
  }
  if (!hasItsSays(stored)) return;
  nameAliases(states, readEntityState(stored), nameKey);
  const kept = new Map(aliases.map(({ key, properties }) => [key, properties]));
  for (const [key, state] of states) {
    const wanted = state.size === 0 ? undefined : aliasProperties(state);
    const isRight = wanted && kept.has(key) && !changedProperties(kept.get(key), wanted);
    // An alias without a source breaks another rule.
    if (!isRight && (wanted || textList(kept.get(key)?.['sources']).length > 0)) {
      findings.add('alias-claims', `${shown(key)} of ${id}: ${shown(kept.get(key))}, not ${shown(wanted)}`);
    }
  }
}
