import type { Sent } from './Case.ts';
import type { Dice } from './Dice.ts';
import { hostileText, someInteger, someText } from './hostile.ts';

const VIEWS = [
  'connectors',
  'paths',
  'transition',
  'role',
  'entity',
  'overview',
  'search',
  'sources',
  '',
  'graphql',
];
const ENDINGS = ['', '', '', '.svg', '.mmd', '.json', '.csv', '.html', '.nothing', '/'];
const NAMES = [
  'between',
  'from',
  'to',
  'ref',
  'have',
  'kinds',
  'relations',
  'first',
  'after',
  'atLeast',
  'maxHops',
  'through',
  'avoid',
  'orderBy',
  'text',
  'q',
  'pin',
  'open',
  'know',
  'theme',
  'width',
  'group',
  'other',
  'includeDeprecated',
  'direction',
  'query',
  'variables',
  'extensions',
  'operationName',
  '__proto__',
  'constructor',
  '',
];
const VALUES = [
  'TOOL',
  'ROLE',
  'USES',
  'true',
  'DARK',
  'NARROW',
  'DISTINCTIVE',
  'tool:git',
  '{"a":1}',
  '[',
  '0',
];
const RAW = [
  '%',
  '%zz',
  '%00',
  '%c0%af',
  '%ed%a0%80',
  '..%2f..%2f',
  '%0d%0aset-cookie:a=b',
  '+',
  '&&&',
  '?',
  '#',
];
const PATHS = [
  '//',
  '/..',
  '/../../etc/passwd',
  '/assets/../../package.json',
  '/assets/%2e%2e%2fx',
  '/%',
  '/%c0',
  '/favicon.ico',
];

const value = (dice: Dice): string =>
  dice.one(
    (d) => encodeURIComponent(wellFormed(someText(d))),
    (d) => encodeURIComponent(d.pick(VALUES)),
    (d) => String(someInteger(d)),
    (d) => d.pick(RAW),
  );

/** encodeURIComponent takes no half of a character. */
const wellFormed = (text: string): string => Buffer.from(text, 'utf8').toString('utf8').slice(0, 2000);

/** An address of the explorer, of its files, or of nothing. */
export function strangeAddress(dice: Dice): Sent {
  const pairs = dice.times(0, dice.chance(5) ? 300 : 6, () => `${dice.pick(NAMES)}=${value(dice)}`);
  const place = dice.chance(10)
    ? dice.pick(PATHS) + encodeURIComponent(wellFormed(hostileText(dice)))
    : `/${dice.pick(VIEWS)}${dice.pick(ENDINGS)}`;
  const path = pairs.length > 0 ? `${place}?${pairs.join('&')}` : place;
  const accept = dice.pick(['text/html', '*/*', 'application/json', 'text/html,application/xhtml+xml;q=0.9']);
  return { method: 'GET', path, headers: { accept } };
}
