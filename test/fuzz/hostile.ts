import type { Dice } from './Dice.ts';

/** What the shipped graph knows, so that questions get somewhere. */
const KNOWN = [
  'Git',
  'Python',
  'tool:git',
  'Back End Developer',
  'role:back-end-developer',
  'Data Scientist',
  'java',
  'C++',
  'Django',
  'pandas',
  'SQL',
  'Full Stack Developer',
  'role:data-scientist',
];

const SHORT = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udc00y',
  '\u202egnirts\u2066',
  '\ufeffGit',
  '\u200b',
  'İıßﬁ',
  'e\u0301\u0301\u0301',
  '👩‍👩‍👧‍👦',
  '\r\n\r\nHTTP/1.1 200 OK',
  "'; DROP TABLE entities; --",
  "' OR 1=1 //",
  '"}) MATCH (n) DETACH DELETE n //',
  '`) RETURN n',
  '$p',
  '${7*7}{{7*7}}',
  '<script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  '../../../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'NaN',
  '-Infinity',
  'null',
  'undefined',
  '1e309',
  '%00%0a%ff',
  '.*+?^${}()|[]\\',
  '(a+)+$',
  '[[[[[[',
  'tool:',
  ':git',
  'nothing:git',
  'tool:git:git',
  '~',
  '*',
  'eyJvIjoxfQ==',
  'c#',
  '.net',
];

const LONG = [
  (unit: string) => unit.repeat(200),
  (unit: string) => unit.repeat(201),
  (unit: string) => unit.repeat(5000),
  (unit: string) => `${unit} `.repeat(1000),
];

/** A text that nobody means. */
export const hostileText = (dice: Dice): string =>
  dice.chance(20)
    ? dice.pick(LONG)(dice.pick(['a', '\u0000', '\u{1f600}', 'ﷺ', 'İ', "'", '"', '\\', '-', 'a b', '\u0301']))
    : dice.chance(15)
      ? dice.times(1, 12, () => String.fromCharCode(dice.below(0x10000))).join('')
      : dice.pick(SHORT);

/** Mostly a name that is known. */
export const someText = (dice: Dice): string =>
  dice.chance(40) ? hostileText(dice) : dice.chance(20) ? mangled(dice) : dice.pick(KNOWN);

/** A known name with something amiss. */
function mangled(dice: Dice): string {
  const name = dice.pick(KNOWN);
  const place = dice.below(name.length + 1);
  return name.slice(0, place) + dice.pick(SHORT) + name.slice(place + dice.below(2));
}

const INTEGERS = [
  1,
  0,
  -1,
  2,
  3,
  200,
  201,
  1000,
  1001,
  2 ** 31 - 1,
  -(2 ** 31),
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e21,
];
export const someInteger = (dice: Dice): number =>
  dice.chance(35) ? dice.pick(INTEGERS) : 1 + dice.below(10);

const NUMBERS = [0.5, 0, 1, -0, -1, 1e-320, 1e308, -1e308, 1.0000001, 0.1 + 0.2];
export const someNumber = (dice: Dice): number => dice.pick(NUMBERS);

/** Any JSON, some levels deep. */
export function someJson(dice: Dice, depth = 4): unknown {
  if (depth > 0 && dice.chance(30)) return dice.times(0, 4, () => someJson(dice, depth - 1));
  if (depth > 0 && dice.chance(30)) {
    const names = ['a', '__proto__', 'constructor', 'length', 'from', 'toJSON', '', 'kind'];
    return Object.fromEntries(dice.times(0, 4, () => [dice.pick(names), someJson(dice, depth - 1)]));
  }
  return dice.one<unknown>(
    () => null,
    hostileText,
    someInteger,
    someNumber,
    () => dice.chance(50),
  );
}
