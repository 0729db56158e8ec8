import type { RolegraphError } from '../../graph/errors.ts';
import { inWords } from '../../graph/inWords.ts';
import { addressOf, pairsOf } from '../address.ts';
import type { Action } from '../View.ts';

/** The groups of roles that an error names, each as the same question of it in place of what there is none of. */
export function groupLinks({ message, details }: RolegraphError, address: string): readonly Action[] {
  const { groups } = details;
  const [, wrong = ''] = /^(group|other): /.exec(message) ?? [];
  if (!Array.isArray(groups) || wrong === '') return [];
  const [path = '/'] = address.split('?');
  const pairs = pairsOf(address);
  const others = pairs.filter(([name]) => name !== wrong);
  return groups
    .filter((group) => typeof group === 'string')
    .map((group) => ({ label: inWords(group), href: addressOf(path, [[wrong, group], ...others]) }));
}
