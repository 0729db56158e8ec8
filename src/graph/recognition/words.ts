/** How many words of a name are varied: longer names are sentences. */
const MOST_WORDS = 10;

/** A name with its words parted by single spaces. */
export const tidy = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ');

/** The words of a name, parted by spaces, hyphens and slashes. */
export const wordsOf = (text: string): string[] =>
  tidy(text)
    .split(/[ /-]+/)
    .filter((word) => word !== '');

/** A pattern and what it becomes; the first that fits counts. */
type Rules = readonly (readonly [RegExp, string])[];

const SINGULARS: Rules = [
  [/([a-z]{2})ies$/i, '$1y'],
  // Databases are no databas: only what ends in two s loses them.
  [/(ss|x|z|ch|sh)es$/i, '$1'],
  [/([^sui])s$/i, '$1'],
];

const PLURALS: Rules = [
  [/([^aeiou])y$/i, '$1ies'],
  [/(s|x|z|ch|sh)$/i, '$1es'],
  [/$/, 's'],
];

const changed = (word: string, rules: Rules): string | undefined => {
  const rule = rules.find(([pattern]) => pattern.test(word));
  return rule && word.replace(...rule);
};

/** A plural made singular, or a singular made plural, by the regular rules of English. */
export const otherNumber = (word: string): string =>
  changed(word, SINGULARS) ?? changed(word, PLURALS) ?? word;

const COUNTED = /[A-Za-z]{3,}/g;
/** Inside a name another number may be another word: securities are not security. */
const CHANGES_WORD = /(ies|y)$/i;

/** The name with each word in turn in its other number: System Analyst → Systems Analyst, System Analysts. */
export function inOtherNumbers(text: string): string[] {
  const spelled = tidy(text);
  const words = [...spelled.matchAll(COUNTED)].slice(0, MOST_WORDS);
  return words.flatMap((match) => {
    const [word] = match;
    const end = match.index + word.length;
    if (end < spelled.length && CHANGES_WORD.test(word)) return [];
    return [spelled.slice(0, match.index) + otherNumber(word) + spelled.slice(end)];
  });
}

/** Developer, back-end → back-end Developer; none for a name with no comma or several. */
export function inverted(text: string): string[] {
  const [head, tail, ...more] = tidy(text).split(/\s*,\s*/);
  return head && tail && more.length === 0 ? [`${tail} ${head}`] : [];
}

/** Weights & Biases → Weights and Biases, and the other way. */
export function withOtherAnd(text: string): string[] {
  const spelled = tidy(text);
  const other = spelled.includes(' & ')
    ? spelled.replaceAll(' & ', ' and ')
    : spelled.replaceAll(' and ', ' & ');
  return other === spelled ? [] : [other];
}

/** What stands before brackets at the end of a name, and in them. */
export function bracketed(text: string): { readonly before: string; readonly inside: string } | undefined {
  const match = /^(.*\S) ?\(([^()]*[^() ])\)$/.exec(tidy(text));
  return match ? { before: match[1] ?? '', inside: match[2] ?? '' } : undefined;
}
