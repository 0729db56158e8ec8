/** `A`, `A and B`, `A, B and C`. */
export const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/** Reasons as one sentence: the first letter large, a full stop at the end. */
export const sentence = (reasons: readonly string[]): string => {
  const text = reasons.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
};

/** How many other roles are linked to something. */
export function otherRoles(count: number): string {
  if (count === 0) return 'no other role is linked to it';
  return count === 1 ? '1 other role is linked to it' : `${count} other roles are linked to it`;
}
