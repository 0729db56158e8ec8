// How well `extract` finds the labelled mentions of test/extraction/gold, beside the shipped graph in the embedded
// store. Texts by reference are read where ROLEGRAPH_SHARED names the shared folder. What is wrong is listed for the
// half that may be tuned on; for the held-out half only with --held-out. Build first.
// Run: node bench/quality/extract.mjs [--held-out]
import { importShipped } from '../../dist/importers/importShipped.js';
import { prepareGraph } from '../../dist/importers/prepareGraph.js';
import { createLoaders } from '../../dist/loaders/createLoaders.js';
import { Memory } from '../../dist/loaders/Memory.js';
import { GrafeoStore } from '../../dist/store/GrafeoStore.js';
import { figuresOf, judgeTexts, ownTexts, referredTexts } from './goldTexts.mjs';

const KINDS = ['role', 'skill', 'tool', 'framework', 'specialization', 'activity', 'project', 'credential'];

const listsHeldOut = process.argv.includes('--held-out');
const shared = process.env.ROLEGRAPH_SHARED;
if (!shared) console.log('ROLEGRAPH_SHARED is not set: without the texts by reference.');

const percent = (share) => `${(100 * share).toFixed(1)} %`.padStart(8);

function print(title, judged) {
  const { right, misses, alarms, precision, recall, f1 } = figuresOf(judged);
  console.log(
    `${title.padEnd(16)} precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}` +
      `  (${right} right, ${misses} missed, ${alarms} false alarms, ${judged.length} texts)`,
  );
}

function printByKind(judged) {
  for (const kind of KINDS) {
    const { right, misses, alarms, precision, recall } = figuresOf(judged, kind);
    console.log(
      `  ${kind.padEnd(14)} precision ${percent(precision)}  recall ${percent(recall)}  (${right}, ${misses}, ${alarms})`,
    );
  }
}

const around = (text, { start, end }) =>
  `${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`.replace(
    /\s+/g,
    ' ',
  );

function list(judged) {
  for (const { name, text, misses, alarms } of judged) {
    for (const miss of misses) console.log(`  ${name} missed ${miss.ids.join('/')}: ${around(text, miss)}`);
    for (const alarm of alarms)
      console.log(`  ${name} false ${alarm.id} (${alarm.confidence}): ${around(text, alarm)}`);
  }
}

const store = GrafeoStore.open({ deadline: 60_000 });
try {
  await prepareGraph(store);
  await importShipped(store);
  const memory = new Memory(store);
  const extract = async (text) =>
    (await createLoaders(store, memory).extraction({ text, kinds: null })).mentions;
  const texts = [...ownTexts(), ...(shared ? referredTexts(shared) : [])];
  const judged = await judgeTexts(texts, extract);
  const of = (set) => judged.filter((text) => text.set === set);
  print('all', judged);
  printByKind(judged);
  print('develop', of('develop'));
  print('held-out', of('held-out'));
  print('own texts', judged.slice(0, ownTexts().length));
  console.log('\nWrong in develop:');
  list(of('develop'));
  if (listsHeldOut) {
    console.log('\nWrong in held-out:');
    list(of('held-out'));
  }
} finally {
  await store.close();
}
