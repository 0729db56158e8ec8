import type { Pace } from '../Pace.ts';
import type { Stretch } from './Stretch.ts';

/** A stretch of a text that is an address, a file's name or a path, or looks like one. */
interface Address extends Stretch {
  /**
   * The dots inside words that make it look like one, from the first to the last: a name that has them is
   * no address (Node.js). null where it is one for certain.
   */
  readonly dots: { readonly first: number; readonly last: number } | null;
}

/** What no address goes beyond; a comma may stand in one that has a scheme. */
const TOKEN = /[^\s<>"'`\u2018\u2019\u201c\u201d|,;()[\]{}]+/gu;
/** Tokens between two rests. */
const TOKENS = 5000;
const AFTER_SCHEME = /[^\s<>"`]*/uy;
const MAY_BE_ADDRESS = /[.@/\\]/;
const WORD = /[\p{L}\p{N}_-]/u;
const DIGIT = /\d/;
/** What products' names end with as well as addresses do; beside a slash it is a list: Vue.js/Nuxt.js. */
const PRODUCT_ENDING = /\.(?:js|net|io)$/i;

/** The names that are in no link's address, e-mail address, path or file name. */
export async function outsideAddresses<T extends Stretch>(
  text: string,
  found: readonly T[],
  pace: Pace,
): Promise<T[]> {
  const addresses = withoutNames(await addressesIn(text, pace), found);
  await pace.rest();
  let next = 0;
  return found.filter(({ start, end }) => {
    while ((addresses[next]?.end ?? Infinity) <= start) next += 1;
    return (addresses[next]?.start ?? Infinity) >= end;
  });
}

/** Drops what only looked like an address, since its dots belong to a name. */
function withoutNames(addresses: readonly Address[], found: readonly Stretch[]): Address[] {
  let from = 0;
  return addresses.filter(({ start, end, dots }) => {
    if (!dots) return true;
    while ((found[from]?.end ?? Infinity) <= start) from += 1;
    for (let index = from; (found[index]?.start ?? Infinity) < end; index += 1) {
      const name = found[index];
      if (name && name.start <= dots.first && name.end > dots.last) return false;
    }
    return true;
  });
}

/** In the order of the text, without overlaps. */
async function addressesIn(text: string, pace: Pace): Promise<Address[]> {
  const addresses: Address[] = [];
  let free = 0;
  let count = 0;
  for (const { 0: token, index: start } of text.matchAll(TOKEN)) {
    count += 1;
    if (count % TOKENS === 0) await pace.rest();
    if (start < free || !MAY_BE_ADDRESS.test(token)) continue;
    for (const address of addressesOf(text, token, start)) {
      addresses.push(address);
      free = address.end;
    }
  }
  return addresses;
}

function addressesOf(text: string, token: string, start: number): Address[] {
  const scheme = token.indexOf('://');
  if (scheme > 0) {
    AFTER_SCHEME.lastIndex = start + scheme;
    const rest = AFTER_SCHEME.exec(text)?.[0] ?? '';
    return [{ start: start + wordStart(token, scheme), end: start + scheme + rest.length, dots: null }];
  }
  if (isCertain(token)) return [{ start, end: start + token.length, dots: null }];
  return dottedParts(token, start);
}

/** A path, an e-mail address, a handle or the name of a package with its scope. */
function isCertain(token: string): boolean {
  if (/^(?:www\.|mailto:|~\/|\.{1,2}\/|\/[^/]+\/)/i.test(token) || token.includes('\\')) return true;
  const at = token.indexOf('@');
  return at >= 0 && WORD.test(token.charAt(at + 1));
}

/** The parts of a token between slashes that have a dot inside a word, as host or file names do. */
function dottedParts(token: string, start: number): Address[] {
  const addresses: Address[] = [];
  for (let from = 0; from < token.length;) {
    const slash = token.indexOf('/', from);
    const to = slash < 0 ? token.length : slash;
    const dots = innerDots(token, from, to);
    if (dots) {
      const part = token.slice(from, to);
      const isProduct = PRODUCT_ENDING.test(part);
      const isHost = slash >= 0 && !/\.js$/i.test(part);
      const address = {
        start: start + (isProduct ? from : 0),
        end: start + (isHost ? token.length : to),
        dots: { first: start + dots.first, last: start + dots.last },
      };
      if (address.start >= (addresses.at(-1)?.end ?? 0)) addresses.push(address);
      else addresses.splice(0, addresses.length, address);
      if (isHost) break;
    }
    from = to + 1;
  }
  return addresses;
}

/** The first and the last dot that stand between two word characters, unless both are digits. */
function innerDots(token: string, from: number, to: number): Address['dots'] {
  let first = -1;
  let last = -1;
  for (let dot = token.indexOf('.', from); dot >= 0 && dot < to; dot = token.indexOf('.', dot + 1)) {
    const [before, after] = [token.charAt(dot - 1), token.charAt(dot + 1)];
    if (dot === from || !WORD.test(before) || !WORD.test(after)) continue;
    if (DIGIT.test(before) && DIGIT.test(after)) continue;
    if (first < 0) first = dot;
    last = dot;
  }
  return first < 0 ? null : { first, last };
}

/** Where the letters before a place begin. */
function wordStart(token: string, place: number): number {
  let start = place;
  while (start > 0 && /[A-Za-z]/.test(token.charAt(start - 1))) start -= 1;
  return start;
}
