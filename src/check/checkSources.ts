import { sameValue, sorted, textList } from '../facts/values.ts';
import type { Findings } from './Findings.ts';

/** Holds a list of sources against the rules. */
export function checkSources(
  what: string,
  sources: unknown,
  known: ReadonlySet<string>,
  findings: Findings,
): void {
  const names = textList(sources);
  if (!sameValue(sources, sorted(names))) findings.add('sources', `${what}: ${names.join(', ')}`);
  for (const name of names) if (!known.has(name)) findings.add('known-sources', `${what}: ${name}`);
}
