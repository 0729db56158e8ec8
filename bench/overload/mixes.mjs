// What is asked: requests of the kinds that users make, over entities of the shipped graph, drawn by a seed.
import { readFileSync } from 'node:fs';

const operation = (name) =>
  readFileSync(new URL(`../../operations/${name}.graphql`, import.meta.url), 'utf8');

const [connectors, paths, role, search] = ['connectors', 'paths', 'role', 'search'].map(operation);

const WORDS = [
  'kubernates',
  'pyton',
  'react',
  'data',
  'sql',
  'machine lerning',
  'c++',
  'cloud',
  'agile',
  'devops',
];

const graphql = (query, variables) => ({
  method: 'POST',
  path: '/graphql',
  body: JSON.stringify({ query, variables }),
});

const page = (path, parameters) => ({
  method: 'GET',
  path: `${path}?${new URLSearchParams(parameters)}`,
});

/** Two different ones of a list. */
function two(list, pick) {
  const one = pick(list);
  const other = pick(list);
  return one === other ? [list[0], list[1]] : [one, other];
}

/** Each kind of request with its share, and how one is made. */
const KINDS = {
  usual: [
    [0.3, ({ roles, pick }) => graphql(connectors, { between: two(roles, pick), first: 10 })],
    [0.1, ({ roles, pick }) => ends(roles, pick, { maxHops: 3, first: 3 })],
    [0.25, ({ roles, pick }) => graphql(role, { ref: pick(roles), first: 10 })],
    [0.25, ({ pick }) => graphql(search, { text: pick(WORDS) })],
    [
      0.1,
      ({ roles, pick }) =>
        page(
          '/connectors',
          two(roles, pick).map((id) => ['between', id]),
        ),
    ],
  ],
  heavy: [
    [0.4, ({ roles, pick }) => ends(roles, pick, { maxHops: 5, first: 25 })],
    [0.3, ({ roles, pick }) => graphql(connectors, { between: two(roles, pick), first: 100, kinds: null })],
    [0.1, ({ pick }) => graphql(search, { text: pick(WORDS), first: 50 })],
    [
      0.2,
      ({ roles, pick }) =>
        page(
          '/connectors.html',
          two(roles, pick).map((id) => ['between', id]),
        ),
    ],
  ],
};

function ends(roles, pick, bounds) {
  const [from, to] = two(roles, pick);
  return graphql(paths, { from, to, ...bounds });
}

/** Numbers from 0 to 1, the same on every run. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Requests of a mix, one at a time.
 *
 * @param {'usual' | 'heavy'} mix
 * @param {string[]} roles their ids
 */
export function requestsOf(mix, roles, seed = 7) {
  const random = randomNumbers(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  return () => {
    let drawn = random();
    for (const [share, make] of KINDS[mix]) {
      drawn -= share;
      if (drawn < 0) return make({ roles, pick });
    }
    return KINDS[mix][0][1]({ roles, pick });
  };
}
