import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { GrafeoStore } from '../../src/store/GrafeoStore.ts';
import { schemaStatements } from '../../src/statements/graphState.ts';
import { madeOf } from './Dice.ts';
import { brokenFiles, judgeMessage, showFiles, tryImport, writeFiles, type Files } from './imports.ts';
import { environmentOf } from './TriedServer.ts';
import { failureOf, type Round, type Tried } from './tryTopic.ts';

const COMMAND = fileURLToPath(new URL('../../bin/rolegraph.mjs', import.meta.url));

/** Takes broken files into a store in memory, by the importers themselves. */
export async function tryImports(round: Round): Promise<Tried> {
  const store = GrafeoStore.open({ deadline: 60_000 });
  await store.applySchema(schemaStatements());
  try {
    return await tryFiles('imports', round, (files) => tryImport(store, files));
  } finally {
    await store.close();
  }
}

/** The same through the command line, into the embedded store of a folder. */
export const tryCommands = (folder: string, round: Round): Promise<Tried> =>
  tryFiles('commands', round, async (files) => {
    const { code, err } = await rolegraph(['import', files.importer, writeFiles(files)], folder);
    if (code !== 0 && code !== 1) return `It exits with ${code}: ${err.slice(0, 600)}`;
    if (code === 1 && err === '') return 'It exits with 1 and says nothing.';
    return judgeMessage(err);
  });

async function tryFiles(
  topic: string,
  round: Round,
  judge: (files: Files) => Promise<string | undefined>,
): Promise<Tried> {
  let cases = 0;
  const property = fc.asyncProperty(madeOf(brokenFiles), async (files) => {
    cases += 1;
    const wrong = await judge(files);
    if (wrong !== undefined) throw new Error(`${wrong}\n\n${showFiles(files)}`);
  });
  return { topic, failure: await failureOf(property, topic, round), cases };
}

/** Runs a command of the built program on the store of a folder. */
export function rolegraph(
  args: readonly string[],
  folder: string,
): Promise<{ readonly code: number | string; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    const options = { env: environmentOf(folder), maxBuffer: 1e8, timeout: 120_000 };
    execFile(process.execPath, [COMMAND, ...args], options, (error, out, err) => {
      resolve({ code: error === null ? 0 : (error.code ?? error.signal ?? 'a signal'), out, err });
    });
  });
}
