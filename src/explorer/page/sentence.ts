/** A fact with its full stop. */
export const sentence = (fact: string): string => (/[.?!]$/.test(fact) ? fact : `${fact}.`);
