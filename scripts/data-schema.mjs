// Writes the JSON Schemas of data/ from the schemas that read the files (after a build): data/schema.json, the
// shape of the files below data/, and data/rolegraph.schema.json, that of a line of the rolegraph format.
// `--check` writes nothing and fails on a difference.
import { readFile, writeFile } from 'node:fs/promises';
import prettier from 'prettier';
import { z } from 'zod';
import { dataFile } from '../dist/importers/dataFile.js';
import { anyLine } from '../dist/importers/rolegraph/lineSchema.js';

const SCHEMAS = [
  {
    file: 'data/schema.json',
    title: 'A data file of rolegraph',
    schema: dataFile,
    from: 'src/importers/dataFile.ts',
  },
  {
    file: 'data/rolegraph.schema.json',
    title: 'A line of a file in the rolegraph format',
    schema: anyLine,
    from: 'src/importers/rolegraph/lineSchema.ts',
  },
];

for (const { file, title, schema, from } of SCHEMAS) {
  const options = { ...(await prettier.resolveConfig(file)), filepath: file };
  const wanted = await prettier.format(JSON.stringify({ title, ...z.toJSONSchema(schema) }), options);
  if (!process.argv.includes('--check')) await writeFile(file, wanted);
  else if ((await readFile(file, 'utf8').catch(() => '')) !== wanted) {
    console.error(`${file} is not what ${from} makes. Run: node scripts/data-schema.mjs`);
    process.exitCode = 1;
  }
}
