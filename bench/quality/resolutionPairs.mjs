// The labelled pairs of names: how an importer of each source would sight them, and whether the recogniser joins them.
import { readFileSync } from 'node:fs';

const KINDS = {
  role: 'ROLE',
  skill: 'SKILL',
  framework: 'FRAMEWORK',
  tool: 'TOOL',
  language: 'TOOL',
  platform: 'TOOL',
};

/** Columns: kind, name_a, source_a, name_b, source_b, relation (same, different, broader, narrower). */
export const readPairs = (file) =>
  readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [kind, nameA, sourceA, nameB, sourceB, relation] = line.split('\t');
      const a = { name: nameA, source: sourceA };
      return { kind, a, b: { name: nameB, source: sourceB }, relation };
    });

/** `github-topic-alias` → `topics`: the id under which a source stands in data/recognition/distinct.yaml. */
const SOURCES = [
  ['onet', 'onet'],
  ['esco', 'esco'],
  ['linguist', 'linguist'],
  ['github-topic', 'topics'],
  ['devicon', 'devicon'],
  ['simple-icons', 'simpleicons'],
  ['stackoverflow', 'stackoverflow'],
];

const sourceId = (source) => SOURCES.find(([start]) => source.startsWith(start))[1];

/**
 * A name as an importer of its source sights it. ESCO lists tools among its skills; Linguist lists
 * languages; of the others the row's kind is known.
 */
export function sightingOf({ name, source }, kind, distinctNames) {
  const id = sourceId(source);
  const distinct = distinctNames(id).get(name);
  const told = { name: distinct ?? name, isDistinct: distinct !== undefined };
  if (source.startsWith('esco-skill')) return { ...told, kind: 'SKILL', mayBe: ['TOOL', 'FRAMEWORK'] };
  return { ...told, kind: KINDS[kind], category: id === 'linguist' ? 'LANGUAGE' : undefined };
}

/** Each pair with what became of it when both were sighted in one call, a first and b first. */
export async function judgePairs(pairs, { recognise, distinctNames }) {
  const judged = [];
  for (const pair of pairs) {
    const [a, b] = [pair.a, pair.b].map((one) => sightingOf(one, pair.kind, distinctNames));
    const forth = await recognise([a, b]);
    const back = (await recognise([b, a])).reverse();
    judged.push({
      ...pair,
      orders: [forth, back].map((found) => ({ found, isOne: found[0].id === found[1].id })),
    });
  }
  return judged;
}

/** Same names are recognised if they are one in both orders; others are merged if they are in any. */
export function score(judged) {
  const same = judged.filter(({ relation }) => relation === 'same');
  const others = judged.filter(({ relation }) => relation !== 'same');
  const misses = same.filter(({ orders }) => !orders.every(({ isOne }) => isOne));
  const merged = others.filter(({ orders }) => orders.some(({ isOne }) => isOne));
  return { same, others, misses, merged };
}
