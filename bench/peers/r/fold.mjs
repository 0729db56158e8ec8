// How names are compared: the form that the stored `nameKey` and `key` have.

/** @param {string} text */
export const foldLetters = (text) =>
  text.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ς', 'σ');

/** @param {string} name */
export const fold = (name) => foldLetters(name).replace(/[\s\p{Pd}_]/gu, '');
