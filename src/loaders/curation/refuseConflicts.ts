import { linkKey, type LinkEnds } from '../../facts/facts.ts';
import { versionBefore } from '../../facts/versionBefore.ts';
import { RolegraphError } from '../../graph/errors.ts';
import { changedAmong } from '../../statements/changedAmong.ts';
import type { Transaction } from '../../store/Store.ts';
import type { Problems } from './Problems.ts';

/** The entities and links that a change touches. */
export interface Touched {
  readonly ids: readonly string[];
  readonly links: readonly LinkEnds[];
}

const SHOWN = 5;

/** Notes a version that the graph has not had yet. */
export async function checkVersion(
  transaction: Transaction,
  ifVersion: number | null | undefined,
  problems: Problems,
): Promise<void> {
  if (ifVersion === null || ifVersion === undefined) return;
  const version = await versionBefore(transaction);
  if (ifVersion >= 0 && ifVersion <= version) return;
  problems.add(
    ['ifVersion'],
    `The graph has never been at version ${ifVersion}. It is at version ${version}.`,
  );
}

/** @throws RolegraphError VERSION_CONFLICT if one of them has changed after the version */
export async function refuseConflicts(
  transaction: Transaction,
  ifVersion: number | null | undefined,
  { ids, links }: Touched,
): Promise<void> {
  if (ifVersion === null || ifVersion === undefined) return;
  const rows = await changedAmong.run(transaction, {
    since: ifVersion,
    ids: [...new Set(ids)],
    links: [...new Set(links.map(linkKey))],
  });
  if (rows.length === 0) return;
  const conflicts = [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
  const shown = conflicts.slice(0, SHOWN).map(({ key, version }) => `${key} (in version ${version})`);
  const more = conflicts.length > SHOWN ? `, and ${conflicts.length - SHOWN} more` : '';
  throw new RolegraphError(
    'VERSION_CONFLICT',
    `Changed after version ${ifVersion}: ${shown.join(', ')}${more}. Read again, and repeat the change with that version.`,
    { details: { version: await versionBefore(transaction), conflicts } },
  );
}
