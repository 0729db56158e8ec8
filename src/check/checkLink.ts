import { linkStateProperties, linkWeight, readLinkState } from '../facts/mergeLink.ts';
import { changedProperties, sameValue, textList } from '../facts/values.ts';
import { kindOfLabels, type Kind } from '../graph/kind.ts';
import { relationAllows, relationNamed } from '../graph/relation.ts';
import type { CheckLinksRow } from '../statements/check.ts';
import { checkSources } from './checkSources.ts';
import type { Findings } from './Findings.ts';
import { shown } from './shown.ts';

const FIGURE = /^(weight|figure_.+)$/;

/**
 * Holds one link against the rules.
 *
 * @param kind of the entity that it goes out of
 * @param known ids of the sources that are recorded
 */
export function checkLink(
  row: CheckLinksRow,
  kind: Kind | undefined,
  known: ReadonlySet<string>,
  findings: Findings,
): void {
  const { from, to, properties } = row;
  const what = `${from} ${row.relation} ${to ?? 'something without an id'}`;
  if (!mayJoin(row, kind)) findings.add('link-ends', what);
  if (from === to) findings.add('self-links', what);
  checkSources(what, properties['sources'], known, findings);
  if (textList(properties['sources']).length === 0) findings.add('sources', `${what}: none`);
  checkFigures(what, properties, findings);
}

function mayJoin({ relation: name, labels }: CheckLinksRow, from: Kind | undefined): boolean {
  const relation = relationNamed(name);
  const to = labels.includes('Entity') ? kindOfLabels(labels) : undefined;
  return (
    relation !== undefined && from !== undefined && to !== undefined && relationAllows(relation, from, to)
  );
}

function checkFigures(what: string, stored: CheckLinksRow['properties'], findings: Findings): void {
  for (const [key, value] of Object.entries(stored)) {
    const isFigure = typeof value === 'number' && value >= 0 && value <= 1;
    if (FIGURE.test(key) && value !== null && !isFigure)
      findings.add('range', `${what}: ${key} ${shown(value)}`);
  }
  const state = readLinkState(stored);
  const weight = linkWeight(state);
  if (!sameValue(stored['weight'], weight)) {
    findings.add('weight', `${what}: ${shown(stored['weight'])}, not ${shown(weight)}`);
  }
  // The weight has a rule of its own.
  const wanted = { ...linkStateProperties(state, stored), weight };
  const changed = changedProperties({ ...stored, weight }, wanted);
  if (changed) findings.add('link-claims', `${what}: ${Object.keys(changed).join(', ')}`);
}
