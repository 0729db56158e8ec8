/** `COMPUTER_AND_MATHEMATICAL` as one reads it: "Computer and mathematical"; a text with small letters as it is. */
export function inWords(code: string): string {
  if (code !== code.toUpperCase()) return code;
  const text = code.replaceAll('_', ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
