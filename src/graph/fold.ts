/**
 * The form under which two spellings of a name are the same name: NFKC, lower case, accents
 * dropped, spaces, hyphens and underscores removed. `+`, `#` and `.` stay, so that C, C++, C#
 * and .NET stay apart.
 */
export function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\p{Pd}_]/gu, '')
    // A sigma ends a word in a letter of its own, which would make a name's spelling depend on what follows.
    .replaceAll('ς', 'σ');
}
