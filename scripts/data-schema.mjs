// Writes data/schema.json, the shape of the files below data/, from the schema that reads them (after a
// build). `--check` writes nothing and fails on a difference.
import { readFile, writeFile } from 'node:fs/promises';
import prettier from 'prettier';
import { z } from 'zod';
import { dataFile } from '../dist/importers/dataFile.js';

const FILE = 'data/schema.json';

const schema = { title: 'A data file of rolegraph', ...z.toJSONSchema(dataFile) };
const options = { ...(await prettier.resolveConfig(FILE)), filepath: FILE };
const wanted = await prettier.format(JSON.stringify(schema), options);

if (process.argv.includes('--check')) {
  if ((await readFile(FILE, 'utf8').catch(() => '')) !== wanted) {
    console.error(`${FILE} is not what src/importers/dataFile.ts makes. Run: node scripts/data-schema.mjs`);
    process.exitCode = 1;
  }
} else {
  await writeFile(FILE, wanted);
}
