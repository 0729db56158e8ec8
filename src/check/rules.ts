interface Rule {
  /** What holds in a sound graph. */
  readonly says: string;
  /** What to do where it does not; undefined where `--mend` works it out again from what the sources say. */
  readonly mend?: string;
}

const FOREIGN =
  'it was written past rolegraph: take it away by Cypher, or empty the store and repeat the imports';
const AGAIN =
  'run the imports of the sources named there again; if that does not help, empty the store before';

/** What holds in every stored graph, in the order in which a report tells it. */
const RULES = {
  commits: {
    says: 'All commits that were acknowledged are there',
    mend: 'put a newer copy of the folder back, or repeat the imports and changes made since; then --mend takes the note away',
  },
  'unique-keys': {
    says: 'Every entity, alias, external id, source and release has a key of its own',
    mend: FOREIGN,
  },
  strays: { says: 'What has the label of a kind is an entity', mend: FOREIGN },
  'one-kind': { says: 'An entity is of exactly one kind', mend: FOREIGN },
  'id-kind': { says: "An entity's id begins with its kind", mend: FOREIGN },
  'name-key': { says: "An entity's nameKey is its folded name, or a blank once it is merged" },
  sources: {
    says: 'Lists of sources are sorted, name each once, and a link and an alias have one',
    mend: AGAIN,
  },
  'known-sources': { says: 'Every source that a fact names is recorded with its licence', mend: AGAIN },
  says: {
    says: 'Where several sources speak of an entity, and only there, each has its own words',
    mend: AGAIN,
  },
  claims: { says: 'Of the words of several sources those of the first in rank stand' },
  status: { says: 'An entity is DEPRECATED where no source is left or one has retired it, else ACTIVE' },
  'alias-target': { says: 'An alias names an entity' },
  'alias-key': { says: "An alias's key is its folded name", mend: AGAIN },
  'alias-claims': { says: 'An alias is what its sources say of it' },
  aliases: { says: "An entity's aliases are its strong ones" },
  'external-id-target': { says: 'An external id identifies exactly one entity', mend: AGAIN },
  'release-source': { says: 'A release is of one source', mend: AGAIN },
  'link-ends': { says: 'A link joins entities of kinds that its relation may join', mend: FOREIGN },
  'self-links': { says: 'No entity is linked to itself', mend: FOREIGN },
  'one-link': { says: 'There is one link at most from one entity to another by one relation', mend: FOREIGN },
  range: { says: 'Weights and figures are from 0 to 1', mend: AGAIN },
  weight: { says: "A link's weight is the curator's figure, else the greatest of its sources' figures" },
  'link-claims': { says: 'A link is marked and timed as its sources say' },
  degrees: { says: 'degree, roleCount and hotLinks are what a count gives' },
  counts: { says: 'There are as many entities and links as the writes have counted' },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;

const isRuleName = (name: string): name is RuleName => Object.hasOwn(RULES, name);

export const RULE_NAMES: readonly RuleName[] = Object.keys(RULES).filter(isRuleName);

export const ruleOf = (name: RuleName): Rule => RULES[name];
