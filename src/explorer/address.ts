/** Parameters of an address, in their order. */
export type Pairs = readonly (readonly [name: string, value: string])[];

/** "/paths?from=role%3Aa&to=role%3Ab". */
export function addressOf(path: string, pairs: Pairs): string {
  const query = pairs.map(([name, value]) => `${encodeURIComponent(name)}=${valueText(value)}`).join('&');
  return query === '' ? path : `${path}?${query}`;
}

/** Ids stay readable: a colon and a tilde need no escape behind the question mark. */
const valueText = (value: string): string =>
  encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%20', '+');

/** The parameters behind the question mark of an address. */
export const pairsOf = (address: string): Pairs => {
  const at = address.indexOf('?');
  return at < 0 ? [] : [...new URLSearchParams(address.slice(at + 1))];
};

/** The page of an entity itself. */
export const ownPage = (id: string, kind: string, pairs: Pairs = []): string =>
  addressOf(kind === 'ROLE' ? '/role' : '/entity', [['ref', id], ...pairs]);

/** An address of the web, to link to; undefined for whatever else a source may have said. */
export const webAddress = (url: string | URL | null): string | undefined => {
  const text = url === null ? '' : String(url);
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? text : undefined;
};
