import type { Dice } from './Dice.ts';
import { hostileText } from './hostile.ts';

const deep = (count: number, open: string, inside: string, close: string): string =>
  open.repeat(count) + inside + close.repeat(count);

const names = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

const SIZES = [3, 30, 300, 3000, 10_000];

/** Floods and circles, each of a size. */
const FLOODS: readonly ((size: number) => string)[] = [
  (size) => `{ ${deep(size, 'roles { edges { node { tools { edges { node { ', 'id', '} '.repeat(6))} }`,
  (size) => `{ tool(ref: "Git") { ${deep(size, 'broader { edges { node { ', 'id', '} } } ')} } }`,
  (size) => `{ ${names(size, (index) => `a${index}: graph { version }`)} }`,
  (size) => `{ graph { version ${'@skip(if: false) '.repeat(size)} } }`,
  (size) => `{ graph { ${names(size, () => 'version')} } }`,
  (size) => `query ${deep(size, '[', '1', ']')} { graph { version } }`,
  (size) => `{ nodes(ids: ${deep(size, '[', '"a"', ']')}) { id } }`,
  (size) => `{ tools(filter: ${deep(size, '{ text: ', '"a"', ' }')}) { totalCount } }`,
  (size) => `query(${names(size, (index) => `$v${index}: Int = ${index}`)}) { graph { version } }`,
  (size) => `query($v: ${deep(size, '[', 'Int', ']')}) { graph { version } }`,
  (size) => `{ ...F0 } ${names(size, (index) => `fragment F${index} on Query { ...F${index + 1} }`)}`,
  (size) =>
    `{ ...F0 } ${names(size, (index) => `fragment F${index} on Query { ...F${(index + 1) % size} }`)}`,
  (size) =>
    `{ ...F0 } ${names(size, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)} fragment F${size} on Query { graph { version } }`,
  (size) => names(size, (index) => `query Q${index} { graph { version } }`),
  (size) => `{ ${names(size, (index) => `nothing${index}`)} }`,
  (size) => `{ ${'... on Query { '.repeat(size)} graph { version } ${'} '.repeat(size)} }`,
  (size) => `{ ${names(size, () => 'graph { version }')} }`,
  (size) => `{ tool(ref: """${'"'.repeat(2)}${'x\n '.repeat(size)}""") { id } }`,
  (size) => `#${'x'.repeat(size * 10)}\n{ graph { version } }`,
  (size) => `{ ${'x'.repeat(size * 10)} }`,
  (size) => '{ roles(first: 200) { '.repeat(size),
  (size) => `{ tools(first: 1${'0'.repeat(size)}) { totalCount } }`,
  (size) => `{ __schema { types { ${deep(size, 'fields { type { ', 'name', '} } ')} } } }`,
  (size) => `${','.repeat(size * 10)}{ graph { version } }`,
];

const WHOLE = [
  '',
  '{',
  '}',
  'subscription { a }',
  'mutation { graph }',
  'query Q { graph { version } } query Q { graph { version } }',
  'fragment F on Query { graph { version } }',
  'type Query { a: Int }',
  'extend schema @a',
  'query A { graph { version } } query B { graph { version } }',
  '{ __schema { types { name } } }',
  '{ __type(name: "Tool") { fields { name args { name } } } }',
  '{ tool(ref: "Git") { tool } }',
  '{ tool(ref: $undefined) { id } }',
  'query($a: Tool) { graph { version } }',
  'query($a: Int, $a: Int) { tools(first: $a) { totalCount } }',
  '{ graph { version } graph: tool(ref: "Git") { id } }',
  '{ tool(ref: "Git", ref: "Git") { id } }',
  '{ paths(from: "Git", to: "Git") { ... on Tool { id } } }',
  '\ufeff{ graph { version } }',
  '{ graph\u0000 { version } }',
  '{ tool(ref: "\\ud800") { id } }',
  '{ tool(ref: "\\u{110000}") { id } }',
  '{ tool(ref: "unended) { id } }',
  '"only a text"',
];

const TOKENS =
  '{ } ( ) [ ] : ! $ @ ... | & = " """ # , 0 -1 1.5e400 null true on fragment query mutation'.split(' ');

/** A document that is broken, or too much. @param valid one that is neither, to break */
export function brokenDocument(dice: Dice, valid: string): string {
  return dice.one(
    () => dice.pick(WHOLE),
    () => dice.pick(FLOODS)(dice.pick(SIZES)),
    () => cut(dice, valid),
    () => cut(dice, cut(dice, cut(dice, valid))),
    hostileText,
  );
}

/** Something is taken away, put in or said twice. */
function cut(dice: Dice, text: string): string {
  const place = dice.below(text.length + 1);
  const length = dice.below(dice.chance(20) ? 200 : 4);
  const between = dice.one(
    () => '',
    () => dice.pick(TOKENS),
    () => text.slice(place, place + length).repeat(2),
    () => String.fromCharCode(dice.below(0x10000)),
  );
  return text.slice(0, place) + between + text.slice(place + length);
}
