/** Scripts that write without blanks between words, so that their letters end no other word. */
const WITHOUT_BLANKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const DIGIT = /\p{N}/u;
const LETTER = /\p{L}/u;
/** A version that is written to the name, with the word ending behind it: Python3, HTML5, C++20. */
const VERSION = /^\d{1,2}(?:\.\d{1,3}){0,3}(?![\p{L}\p{N}\p{M}_#])/u;
/** The longest thing that VERSION looks at. */
const VERSION_LENGTH = 16;
/** A shorter name with a digit behind it is another name: S3, R2, C4. */
const SHORTEST_WITH_VERSION = 3;

/**
 * Whether a name stands in a text as a word of its own: C not in C++, Java not in JavaScript, Node not in
 * Node.js. What it looks at on each side is bounded.
 */
export function isOwnWord(text: string, start: number, end: number): boolean {
  return beginsWord(text, start, end) && endsWord(text, start, end);
}

/** What a sign beside a name leaves it to be, by the character beyond the sign and the length of the name. */
type Sign = (beyond: string, length: number) => boolean;

const never: Sign = () => false;
const unlessWordBeyond: Sign = (beyond) => !isWord(beyond);
const unlessShort: Sign = (beyond, length) => length > 2 || !isWord(beyond);

/** Signs before a name; any other may stand there. */
const BEFORE: Readonly<Record<string, Sign>> = {
  '@': never,
  $: never,
  '\\': never,
  _: unlessWordBeyond,
  '#': unlessWordBeyond,
  // `x.name`, `.name`, `../name`; a pause is more dots.
  '.': (beyond) => beyond === '.',
  '&': unlessShort,
  "'": unlessShort,
  '\u2019': unlessShort,
};

const possessive: Sign = (beyond, length) => length > 1 || !isWord(beyond) || /s/i.test(beyond);

/** Signs behind a name; any other may stand there. */
const BEHIND: Readonly<Record<string, Sign>> = {
  '#': never,
  '@': never,
  '+': (beyond, length) => length > 1 && LETTER.test(beyond),
  _: unlessWordBeyond,
  '.': unlessWordBeyond,
  '&': unlessShort,
  "'": possessive,
  '\u2019': possessive,
};

function beginsWord(text: string, start: number, end: number): boolean {
  const before = characterBefore(text, start);
  if (isWord(before)) return WITHOUT_BLANKS.test(text.slice(start, start + 2));
  return BEFORE[before]?.(characterBefore(text, start - before.length), end - start) ?? true;
}

function endsWord(text: string, start: number, end: number): boolean {
  const after = characterAfter(text, end);
  if (isWord(after)) return carriesVersion(text, start, end, after);
  return BEHIND[after]?.(characterAfter(text, end + after.length), end - start) ?? true;
}

/** A digit behind a word of letters, or behind a sign, is a version and not a part of the name. */
function carriesVersion(text: string, start: number, end: number, after: string): boolean {
  if (!DIGIT.test(after) || !VERSION.test(text.slice(end, end + VERSION_LENGTH))) return false;
  const last = characterBefore(text, end);
  return LETTER.test(last) ? end - start >= SHORTEST_WITH_VERSION : !DIGIT.test(last);
}

const isWord = (character: string): boolean =>
  character !== '' && WORD.test(character) && !WITHOUT_BLANKS.test(character);

function characterBefore(text: string, place: number): string {
  if (place <= 0) return '';
  const low = text.charCodeAt(place - 1);
  const paired = low >= 0xdc00 && low <= 0xdfff && place > 1;
  return paired ? text.slice(place - 2, place) : text.slice(place - 1, place);
}

function characterAfter(text: string, place: number): string {
  const codePoint = text.codePointAt(place);
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}
