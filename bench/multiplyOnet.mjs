// Writes an O*NET folder that is several times as large: copies of the occupations under codes of their own. Half of the
// technologies keep their names, so that hubs grow with the copies; the others are multiplied too.
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import readline from 'node:readline';

const WORDS = ['', 'Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta', 'Iota'];
const FILES = ['Occupation Data.txt', 'Technology Skills.txt', 'Sample of Reported Titles.txt'];

const copied = (name, word) => (word === '' ? name : `${name} ${word}`);

/** Codes in the order of their first appearance. */
const places = new Map();

/** A code that no other copy has: the third occupation is `73-0002.00` in copy 3. O*NET's own end at 55. */
function codeOf(code, copy) {
  if (copy === 0) return code;
  const place = places.get(code) ?? places.size;
  places.set(code, place);
  return `${70 + copy}-${String(place).padStart(4, '0')}.00`;
}

function cellsOf(file, cells, copy) {
  const word = WORDS[copy];
  const [code, second, ...others] = cells;
  if (file === 'Occupation Data.txt') return [codeOf(code, copy), copied(second, word), ...others];
  if (file === 'Technology Skills.txt') {
    const isHub = second.length % 2 === 0;
    return [codeOf(code, copy), isHub ? second : copied(second, word), ...others];
  }
  return [codeOf(code, copy), copied(second, word), ...others];
}

/** @returns the folder */
export async function multiplyOnet(from, to, times) {
  mkdirSync(to, { recursive: true });
  for (const file of FILES) {
    const out = createWriteStream(path.join(to, file));
    for (let copy = 0; copy < times; copy += 1) {
      let isHeader = true;
      for await (const line of readline.createInterface({ input: createReadStream(path.join(from, file)) })) {
        const text = isHeader ? line : cellsOf(file, line.split('\t'), copy).join('\t');
        if (!isHeader || copy === 0) if (!out.write(`${text}\n`)) await once(out, 'drain');
        isHeader = false;
      }
    }
    out.end();
    await once(out, 'finish');
  }
  return to;
}
