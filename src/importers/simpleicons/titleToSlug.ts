const WRITTEN: Readonly<Record<string, string>> = {
  '+': 'plus',
  '.': 'dot',
  '&': 'and',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ŀ: 'l',
  ł: 'l',
  ß: 'ss',
  ŧ: 't',
  ø: 'o',
};

/** The slug that Simple Icons gives to a title, by the rule of its own SDK: Node.js → `nodedotjs`. */
export const titleToSlug = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/./gu, (character) => WRITTEN[character] ?? character)
    .normalize('NFD')
    .replaceAll(/[^a-z\d]/g, '');
