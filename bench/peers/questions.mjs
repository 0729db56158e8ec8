// Seeded questions about what the graph holds: the same seed and graph give the same questions.
import { fold } from './r/fold.mjs';

/**
 * @typedef {object} Names
 * @property {string[]} roles names of roles that are linked to anything and whose name means nothing else
 * @property {string[]} pages cursors of `roles`, each with 100 roles or more behind it
 * @property {string[]} all names of entities of every kind
 */

const KINDS = [
  'roles',
  'tools',
  'frameworks',
  'skills',
  'specializations',
  'activities',
  'projects',
  'credentials',
];
const PAGE = 200;
const ROLES = 100;

/** Numbers from 0 up to 1. @param {number} seed @returns {() => number} */
export function mulberry32(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Reads what questions are made of. @param {string} url rolegraph's, with /graphql @returns {Promise<Names>} */
export async function readNames(url) {
  const lists = [];
  for (const kind of KINDS) lists.push(await readList(url, kind));
  const all = lists.flat();
  const counts = new Map();
  for (const { name } of all) counts.set(fold(name), (counts.get(fold(name)) ?? 0) + 1);
  const [roles = []] = lists;
  return {
    roles: roles
      .filter(({ name, degree }) => degree > 0 && counts.get(fold(name)) === 1)
      .map(({ name }) => name),
    pages: roles.slice(0, -ROLES).map(({ cursor }) => cursor),
    all: all.map(({ name }) => name),
  };
}

/**
 * @param {string} url @param {string} kind
 * @returns {Promise<{ name: string, degree: number, cursor: string }[]>}
 */
async function readList(url, kind) {
  const query = `query ($after: String) {
    list: ${kind}(first: ${PAGE}, after: $after) { pageInfo { hasNextPage endCursor } edges { cursor node { name degree } } }
  }`;
  const found = [];
  for (let after = null, isMore = true; isMore;) {
    const { data } = await post(url, { query, variables: { after } });
    for (const { cursor, node } of data.list.edges) found.push({ ...node, cursor });
    ({ hasNextPage: isMore, endCursor: after } = data.list.pageInfo);
  }
  return found;
}

/** @param {string} url @param {object} body */
async function post(url, body) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return response.json();
}

/** @template T @param {() => number} random @param {readonly T[]} items @returns {T} */
const pick = (random, items) => /** @type {T} */ (items[Math.floor(random() * items.length)]);

/** Two different ones. @param {() => number} random @param {readonly string[]} items */
function pickTwo(random, items) {
  const one = pick(random, items);
  for (;;) {
    const other = pick(random, items);
    if (other !== one) return /** @type {const} */ ([one, other]);
  }
}

/** @type {Record<string, (random: () => number, names: Names) => object>} */
const MAKERS = {
  role20: (random, { roles }) => ({ ref: pick(random, roles) }),
  roles100: (random, { pages }) => ({ after: pick(random, pages) }),
  connectors: (random, { roles }) => ({ between: pickTwo(random, roles) }),
  similar: (random, { roles }) => ({ ref: pick(random, roles) }),
  paths: (random, { roles }) => fromTo(random, roles),
  search: (random, { all }) => ({ text: typed(random, pick(random, all)) }),
  transition: (random, { roles }) => fromTo(random, roles),
  nested: (random, { roles }) => ({ ref: pick(random, roles) }),
};

/** @param {() => number} random @param {readonly string[]} roles */
function fromTo(random, roles) {
  const [from, to] = pickTwo(random, roles);
  return { from, to };
}

/** A name as people type it: whole, a word of it, its beginning, or misspelled. @param {() => number} random @param {string} name */
function typed(random, name) {
  const words = name.split(/\s+/).filter((word) => /^\p{L}{3,}$/u.test(word));
  const way = random();
  if (way < 0.25 || words.length === 0) return name.slice(0, 100);
  if (way < 0.5) return pick(random, words);
  if (way < 0.75)
    return name.slice(0, Math.max(3, Math.ceil(name.length * (0.3 + 0.6 * random())))).slice(0, 100);
  return misspelled(random, pick(random, words));
}

/** One letter left out, doubled, or swapped with the next. @param {() => number} random @param {string} word */
function misspelled(random, word) {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const way = random();
  if (way < 1 / 3) return word.slice(0, at) + word.slice(at + 1);
  if (way < 2 / 3) return word.slice(0, at) + word.charAt(at) + word.slice(at);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

/**
 * The variables of some questions of an operation.
 *
 * @param {string} name of the operation @param {() => number} random @param {number} count @param {Names} names
 * @returns {Record<string, unknown>[]}
 */
export function makeQuestions(name, random, count, names) {
  const make = MAKERS[name];
  if (!make) throw new Error(`no such operation: ${name}`);
  return Array.from({ length: count }, () => make(random, names));
}
