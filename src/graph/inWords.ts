/** Codes that are abbreviations, or have a hyphen. */
const SPELT = new Map([
  ['API', 'API'],
  ['CI_CD', 'CI/CD'],
  ['CMS', 'CMS'],
  ['CSS', 'CSS'],
  ['E_COMMERCE', 'E-commerce'],
  ['ORM', 'ORM'],
  ['UI', 'UI'],
]);

/** `DATA_PROCESSING` as one reads it: "Data processing"; a text with small letters as it is. */
export function inWords(code: string): string {
  if (code !== code.toUpperCase()) return code;
  const text = code.replaceAll('_', ' ').toLowerCase();
  return SPELT.get(code) ?? text.charAt(0).toUpperCase() + text.slice(1);
}
