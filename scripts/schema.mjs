// Writes schema.graphql sorted. `--check` writes nothing and shows the first line that differs.
import { readFileSync, writeFileSync } from 'node:fs';
import { buildSchema, lexicographicSortSchema, parse, print, printSchema, visit } from 'graphql';
import prettier from 'prettier';

const FILE = 'schema.graphql';
const committed = readFileSync(FILE, 'utf8');

/** Where a node stands, by the names of what it is in and its own: Query.tools.first. */
const placeOf = (node, ancestors) =>
  [...ancestors.filter((one) => !Array.isArray(one) && one.name), node]
    .map(({ name }) => name.value)
    .join('.');

/** Calls for every definition, field and argument, with where it stands. */
const eachPlace = (document, see) =>
  visit(document, {
    enter(node, _key, _parent, _path, ancestors) {
      const isApplied = node.kind === 'Directive' || node.kind === 'NamedType';
      return node.name && !isApplied ? see(placeOf(node, ancestors), node) : undefined;
    },
  });

/** graphql prints a schema without the directives that its parts carry: they are taken over from the file, sorted. */
function printSorted(text) {
  const carried = new Map();
  eachPlace(parse(text), (place, { directives }) => {
    if (directives?.length > 0) carried.set(place, directives);
  });
  const sorted = parse(printSchema(lexicographicSortSchema(buildSchema(text))));
  const whole = eachPlace(sorted, (place, node) => {
    const directives = [...(carried.get(place) ?? [])].sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
    return directives.length > 0 ? { ...node, directives } : undefined;
  });
  return spaced(print(whole));
}

/** A description has an empty line before it, but for the first in its braces. A short one is printed as one line. */
function spaced(text) {
  let isInside = false;
  return text
    .split('\n')
    .flatMap((line, index, lines) => {
      const marks = line.split('"""').length - 1;
      const isFirst = !isInside && marks > 0;
      if (marks % 2 === 1) isInside = !isInside;
      return isFirst && /[^{(]$/.test(lines[index - 1] ?? '') ? ['', line] : [line];
    })
    .join('\n');
}

const sorted = await prettier.format(printSorted(committed), {
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
