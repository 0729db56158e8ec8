/**
 * The form under which two spellings of a name are the same name: NFKC, lower case, accents
 * dropped, spaces, hyphens and underscores removed. `+`, `#` and `.` stay, so that C, C++, C#
 * and .NET stay apart.
 */
export const fold = (name: string): string => foldLetters(name).replace(/[\s\p{Pd}_]/gu, '');

/** The same with spaces and hyphens: only letters fold. The sigma that ends a word is a sigma like any other. */
export const foldLetters = (text: string): string =>
  text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ς', 'σ');
