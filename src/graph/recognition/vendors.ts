import { tidy } from './words.ts';
import type { Vendor, Vocabulary } from './vocabulary.ts';

/** A name with its maker in front, and what is left without. */
export interface Made {
  readonly vendor: Vendor;
  readonly rest: string;
}

/** The maker that a name begins with, in its longest spelling. */
export function madeBy(text: string, { vendors }: Vocabulary): Made | undefined {
  const spelled = tidy(text);
  const lower = spelled.toLowerCase().replaceAll('-', ' ');
  const [word = ''] = lower.split(' ', 1);
  const [longest] = (vendors.get(word) ?? [])
    .filter(({ start }) => lower.startsWith(start))
    .sort((one, other) => other.start.length - one.start.length);
  return longest && { vendor: longest.vendor, rest: spelled.slice(longest.start.length) };
}
