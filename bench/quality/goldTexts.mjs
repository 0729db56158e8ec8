// The gold texts of test/extraction/gold: their text, what is labelled in it, and what an extractor makes of it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const FOLDER = fileURLToPath(new URL('../../test/extraction/gold/', import.meta.url));

const setOf = parse(readFileSync(path.join(FOLDER, 'sets.yaml'), 'utf8'));

/** Takes `[[surface|id]]` out of a text, and says where each stood. */
function unmarked(name, marked) {
  const labels = [];
  let text = '';
  let place = 0;
  for (const match of marked.matchAll(/\[\[([^|\]]+)\|([^\]]+)\]\]/g)) {
    text += marked.slice(place, match.index);
    labels.push({ start: text.length, end: text.length + match[1].length, ids: match[2].split('/') });
    text += match[1];
    place = match.index + match[0].length;
  }
  return { name, set: setOf[name], text: text + marked.slice(place), labels };
}

/** The texts that are written out in `texts/`. */
export const ownTexts = () =>
  readdirSync(path.join(FOLDER, 'texts'))
    .sort()
    .map((file) =>
      unmarked(file.slice(0, -'.txt'.length), readFileSync(path.join(FOLDER, 'texts', file), 'utf8')),
    );

/** The texts that are read from the shared folder. */
export const referredTexts = (shared) =>
  parse(readFileSync(path.join(FOLDER, 'references.yaml'), 'utf8')).map(({ name, from, mentions }) => {
    const text = from.onet ? taskTexts(shared, from) : pageText(shared, from);
    const labels = (mentions ?? []).map(({ surface, nth, entity }) => {
      const start = placeOf(text, surface, nth);
      return { start, end: start + surface.length, ids: entity.split('/') };
    });
    return { name, set: setOf[name], text, labels: labels.sort((a, b) => a.start - b.start) };
  });

const taskTexts = (shared, { file, tasks }) => {
  const rows = readFileSync(path.join(shared, file), 'utf8')
    .split(/\r?\n/)
    .map((line) => line.split('\t'));
  return tasks.map((id) => rows.find((columns) => columns[1] === String(id))[2]).join('\n');
};

const pageText = (shared, { file, start, end }) => {
  const page = readFileSync(path.join(shared, file), 'utf8');
  return page
    .replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
    .trim()
    .slice(start ?? 0, end);
};

function placeOf(text, surface, nth) {
  let place = -1;
  for (let count = 0; count < nth; count += 1) {
    place = text.indexOf(surface, place + 1);
    if (place < 0) throw new Error(`"${surface}" does not stand ${nth} times in the text`);
  }
  return place;
}

/** Each text with what was found rightly, what was missed and what is a false alarm, by exact start, end and id. */
export async function judgeTexts(texts, extract) {
  const judged = [];
  for (const gold of texts) {
    const mentions = await extract(gold.text);
    const fits = (label, { start, end, id }) =>
      label.start === start && label.end === end && label.ids.includes(id);
    judged.push({
      ...gold,
      right: gold.labels.filter((label) => mentions.some((mention) => fits(label, mention))),
      misses: gold.labels.filter((label) => !mentions.some((mention) => fits(label, mention))),
      alarms: mentions.filter((mention) => !gold.labels.some((label) => fits(label, mention))),
    });
  }
  return judged;
}

/** Precision, recall and F1 of some judged texts; `kind` narrows to the labels and mentions of one kind. */
export function figuresOf(judged, kind) {
  const isOf = (id) => kind === undefined || id.startsWith(`${kind}:`);
  const count = (items, idOf) => items.filter((item) => isOf(idOf(item))).length;
  const total = (field, idOf) => judged.reduce((sum, text) => sum + count(text[field], idOf), 0);
  const right = total('right', ({ ids }) => ids[0]);
  const misses = total('misses', ({ ids }) => ids[0]);
  const alarms = total('alarms', ({ id }) => id);
  const precision = right + alarms === 0 ? 1 : right / (right + alarms);
  const recall = right + misses === 0 ? 1 : right / (right + misses);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { right, misses, alarms, precision, recall, f1 };
}
