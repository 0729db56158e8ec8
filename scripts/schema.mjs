// Writes schema.graphql sorted. `--check` writes nothing and shows the first line that differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import prettier from 'prettier';

const FILE = 'schema.graphql';
const committed = readFileSync(FILE, 'utf8');
const printed = printSchema(lexicographicSortSchema(buildSchema(committed)));
const sorted = await prettier.format(printed, {
  ...(await prettier.resolveConfig(FILE)),
  filepath: FILE,
});

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, sorted);
} else if (committed !== sorted) {
  const [is, wanted] = [committed.split('\n'), sorted.split('\n')];
  const line = is.findIndex((text, index) => text !== wanted[index]);
  console.error(`${FILE}:${line + 1} is not sorted. Run: npm run schema`);
  console.error(`- ${is[line] ?? ''}\n+ ${wanted[line] ?? ''}`);
  process.exitCode = 1;
}
