const LONGEST = 80;

/** What a saved file is called: "what-connects-a-and-b.svg". */
export function fileName(title: string, ending: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const name = words.join('-').slice(0, LONGEST).replace(/-$/, '');
  return `${name === '' ? 'rolegraph' : name}.${ending}`;
}
