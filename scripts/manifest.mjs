// Writes operations/manifest.json: the operations of operations/*.graphql as a manifest of persisted operations, in
// Apollo's format. `--check` writes nothing and fails on a difference.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import prettier from 'prettier';

const FOLDER = 'operations';
const FILE = `${FOLDER}/manifest.json`;

/** A file with its text to the byte, so that a client may send either. */
function operationIn(file) {
  const body = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const [operation] = parse(body).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const id = createHash('sha256').update(body).digest('hex');
  return { id, name: operation.name.value, type: operation.operation, body };
}

const operations = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map(operationIn);
const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
const wanted = await prettier.format(JSON.stringify(manifest), {
  ...(await prettier.resolveConfig(FILE)),
  filepath: FILE,
});

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, wanted);
} else if (readFileSync(FILE, 'utf8') !== wanted) {
  console.error(`${FILE} is not what ${FOLDER}/*.graphql makes. Run: node scripts/manifest.mjs`);
  process.exitCode = 1;
}
