import { inWords } from '../../graph/inWords.ts';
import { KINDS } from '../../graph/kind.ts';
import { RELATIONS } from '../../graph/relation.ts';
import type { ViewName } from '../View.ts';
import { kindWord } from '../words.ts';

type Labels = Readonly<Record<string, string>>;

const EVERYWHERE: Labels = {
  first: 'Drawn at most',
  kinds: 'Only these kinds',
  relations: 'Only these relations',
  from: 'From',
  to: 'To',
  have: 'What I already know',
  pin: 'What is pinned',
  open: 'What is opened',
  hubs: 'Hubs',
};

/** How the forms call the parameters of their addresses. */
const LABELS: Readonly<Record<ViewName, Labels>> = {
  connectors: { between: 'Between', atLeast: 'Linked to at least', orderBy: 'Order', after: 'The next page' },
  paths: {
    maxHops: 'Hops at the most',
    first: 'How many paths',
    kinds: 'Kinds in between',
    relations: 'Relations',
    avoid: 'Avoid',
    through: 'Only through',
    draw: 'Nodes drawn at most',
  },
  transition: {},
  role: { ref: 'Role' },
  entity: { ref: 'Anything in the graph', kinds: 'Kinds of neighbours', after: 'The next page' },
  search: { text: 'Search', first: 'Results at most', kinds: 'Kinds' },
  overview: { group: 'Group', other: 'Against', first: 'Roles of each' },
};

const ORDERS: Labels = { DISTINCTIVE: 'rarest first', STRENGTH: 'strongest first' };

const CODES: Labels = {
  ...Object.fromEntries(RELATIONS.map((relation) => [relation, inWords(relation).toLowerCase()])),
  ...Object.fromEntries(KINDS.map((kind) => [kind, kindWord(kind, 2)])),
  ...ORDERS,
};

/** What an error says of a parameter, in the words of the form: "first: …" is "Drawn at most: …". */
export function problemWords(message: string, view: ViewName | undefined): string {
  const [, name = '', said = ''] = /^(\w+): ([^]*)$/.exec(message) ?? [];
  const label = (view && LABELS[view][name]) ?? EVERYWHERE[name];
  if (label === undefined) return message;
  return `${label}: ${said.replace(/ is none of ([A-Z_, ]+)\.$/, (_, codes: string) => noneOf(codes))}`;
}

const noneOf = (codes: string): string => {
  const words = codes.split(', ').map((code) => CODES[code] ?? inWords(code).toLowerCase());
  return ` is not one of these: ${words.join(', ')}.`;
};
