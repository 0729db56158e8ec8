/**
 * The form under which two spellings of a name are the same name: NFKC, lower case, accents
 * dropped, spaces, hyphens and underscores removed. `+`, `#` and `.` stay, so that C, C++, C#
 * and .NET stay apart. The sigma that ends a word is a sigma like any other.
 */
export function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\p{Pd}_]/gu, '')
    .replaceAll('ς', 'σ');
}
