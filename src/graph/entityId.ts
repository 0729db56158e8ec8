import type { Kind } from './kind.ts';

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\+/g, '-plus'],
  [/#/g, '-sharp'],
  [/(^|[^\p{L}\p{N}])\.(?=\p{L})/gu, '$1-dot-'],
];

/**
 * A readable id for an entity first seen under this name: `tool:c-plus-plus`, `tool:dot-net`.
 * It is given once; a later rename keeps it.
 */
export function entityIdFor(kind: Kind, name: string): string {
  const spelled = WORDS.reduce((text, [sign, word]) => text.replace(sign, word), name.normalize('NFKC'));
  const slug = spelled
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${kind.toLowerCase()}:${slug === '' ? 'unnamed' : slug}`;
}
