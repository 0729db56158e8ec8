// Asks rolegraph, R and P the same and compares what they answer: R's text, and what P's holds.
// Run: node sameAnswers.mjs [--count N] [--seed S] [--only name,…] ROLEGRAPH_URL R_URL [P_URL]
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { OPERATIONS } from './operations.mjs';
import { makeQuestions, mulberry32, readNames } from './questions.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const [rolegraph, r, p] = positionals;
if (rolegraph === undefined || r === undefined) {
  console.error('node sameAnswers.mjs [--count N] [--seed S] [--only name,…] ROLEGRAPH_URL R_URL [P_URL]');
  process.exit(2);
}
const { P_OPERATIONS = {} } = p === undefined ? {} : await import('./p-operations.mjs');

/** @param {string} url @param {object} body */
async function post(url, body) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.text()).trimEnd();
}

/** @param {string} text */
const shown = (text) => (text.length > 600 ? `${text.slice(0, 600)}…` : text);

/** Where two texts part, and what stands there. @param {string} one @param {string} other */
function parting(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `    rolegraph …${one.slice(from, at + 120)}\n    other     …${other.slice(from, at + 120)}`;
}

/** @typedef {{ equal: number, different: number, first?: string }} Tally */

/** @param {Tally} tally @param {boolean} isEqual @param {() => string} difference */
function count(tally, isEqual, difference) {
  if (isEqual) tally.equal += 1;
  else {
    tally.different += 1;
    tally.first ??= difference();
  }
}

/** @param {{ name: string, text: string }} operation @param {Record<string, unknown>} variables @param {Tally} ofR @param {Tally} ofP */
async function compare({ name, text }, variables, ofR, ofP) {
  const expected = await post(String(rolegraph), { query: text, variables });
  const answer = await post(`${r}/${name}`, variables);
  const asked = `    ${JSON.stringify(variables)}\n`;
  count(ofR, answer === expected, () => asked + parting(expected, answer));
  const other = P_OPERATIONS[name];
  if (p === undefined || !other) return;
  const theirs = JSON.parse(await post(p, { query: other.text, variables: other.variables(variables) }));
  if (theirs.errors) return count(ofP, false, () => asked + shown(JSON.stringify(theirs.errors)));
  const data = other.answer(theirs.data, variables);
  const ours = JSON.parse(expected).data;
  count(
    ofP,
    isDeepStrictEqual(data, ours),
    () => asked + parting(JSON.stringify(ours), JSON.stringify(data)),
  );
}

/** @param {string} name @param {Tally} tally */
function print(name, { equal, different, first }) {
  console.log(`${name}: ${equal} equal, ${different} different`);
  if (first !== undefined) console.log(first);
  if (different > 0) process.exitCode = 1;
}

const names = await readNames(rolegraph);
for (const operation of OPERATIONS) {
  const { name } = operation;
  if (values.only !== undefined && !values.only.split(',').includes(name)) continue;
  const ofR = { equal: 0, different: 0 };
  const ofP = { equal: 0, different: 0 };
  const questions = makeQuestions(name, mulberry32(Number(values.seed)), Number(values.count), names);
  for (const variables of questions) await compare(operation, variables, ofR, ofP);
  print(p === undefined ? name : `${name} R`, ofR);
  if (p !== undefined && P_OPERATIONS[name]) print(`${name} P`, ofP);
}
