import { readAliasState } from '../../facts/aliasState.ts';
import { FIELDS, type AliasFact, type EntityFact } from '../../facts/facts.ts';
import { CURATOR } from '../../facts/rank.ts';
import { groupBy } from '../../facts/values.ts';
import { aliasesOf } from '../../statements/stored.ts';
import type { Transaction } from '../../store/Store.ts';
import { checkItems, checkRepeats } from './checkItems.ts';
import { checkNames, type Meant } from './checkNames.ts';
import { keptText, nameProblem, textProblem } from './entityText.ts';
import { Holders } from './Holders.ts';
import { identify } from './identify.ts';
import { MOST_ITEMS, type EntityInput } from './inputs.ts';
import type { Path, Problems } from './Problems.ts';
import { successorsOf } from './successorsOf.ts';

/** How many aliases of each sort an entity may get at once. */
const MOST_ALIASES = 100;

/** What the inputs say, as facts of the curator's. What is wrong with them is noted. */
export async function planEntities(
  transaction: Transaction,
  inputs: readonly EntityInput[],
  problems: Problems,
): Promise<EntityFact[]> {
  checkItems(inputs, ['input'], problems);
  const listed = inputs.slice(0, MOST_ITEMS);
  const holders = await Holders.read(transaction, listed);
  const meant = listed.map((input, index): Meant | undefined => {
    const path = ['input', index];
    checkFields(input, path, problems);
    const entity = identify(input, holders, path, problems);
    return entity && { input, entity, path };
  });
  checkRepeats(meant, ({ entity }) => entity.id, ['input'], problems);
  const all = meant.flatMap((one) => one ?? []);
  checkNames(all, holders, problems);
  all.forEach((one) => {
    checkSays(one, problems);
  });
  await checkReplaced(transaction, all, problems);
  return factsOf(transaction, all);
}

function checkFields(input: EntityInput, path: Path, problems: Problems): void {
  for (const field of FIELDS) {
    const value = input[field];
    const wrong = typeof value === 'string' ? textProblem(field, value) : undefined;
    if (wrong !== undefined) problems.add([...path, field], wrong);
  }
  if (input.name === null)
    problems.add([...path, 'name'], 'A name cannot be taken back. Leave it out to keep it.');
  for (const list of ['aliases', 'looseAliases'] as const) {
    const names = input[list] ?? [];
    if (names.length > MOST_ALIASES) {
      problems.add([...path, list], `It has ${names.length} names. Give at most ${MOST_ALIASES}.`);
    }
    names.slice(0, MOST_ALIASES).forEach((name, index) => {
      const wrong = nameProblem(name);
      if (wrong !== undefined) problems.add([...path, list, index], wrong);
    });
  }
}

/** An id alone says something of an entity only that is out of use: it takes it back into use. */
function checkSays({ input, entity, path }: Meant, problems: Problems): void {
  const says = [...FIELDS, 'aliases', 'looseAliases'] as const;
  if (entity.stored?.status !== 'ACTIVE' || says.some((field) => input[field] !== undefined)) return;
  problems.add(path, `It says nothing of ${entity.id}. Give a field to set.`);
}

/** What was merged into another has nothing of its own any more. */
async function checkReplaced(
  transaction: Transaction,
  all: readonly Meant[],
  problems: Problems,
): Promise<void> {
  const gone = all.filter(({ entity }) => entity.stored?.status === 'DEPRECATED');
  const successors = await successorsOf(
    transaction,
    gone.map(({ entity }) => entity.id),
  );
  for (const { entity, path } of gone) {
    const successor = successors.get(entity.id);
    if (successor === undefined) continue;
    problems.add(
      path,
      `${entity.id} is REPLACED_BY ${successor}. Change that one, or remove the link REPLACED_BY first.`,
    );
  }
}

async function factsOf(transaction: Transaction, all: readonly Meant[]): Promise<EntityFact[]> {
  const ids = [...new Set(all.flatMap(({ entity }) => (entity.stored ? [entity.id] : [])))];
  const stored = groupBy(await aliasesOf.run(transaction, { ids }), ({ id }) => id);
  return all.map(({ input, entity: { id, kind } }): EntityFact => {
    const said = (stored.get(id) ?? []).flatMap(({ properties }) => {
      const claim = readAliasState(properties).get(CURATOR);
      return claim?.kind === 'STRONG' || claim?.kind === 'LOOSE'
        ? [{ name: claim.name, kind: claim.kind }]
        : [];
    });
    return { id, kind, ...textsOf(input), ...aliasesSaid(input, said), isRetired: false };
  });
}

function textsOf(input: EntityInput): Partial<EntityFact> {
  const texts = FIELDS.flatMap((field) => {
    const value = input[field];
    return value === undefined ? [] : [[field, value === null ? null : keptText(field, value)] as const];
  });
  return Object.fromEntries(texts);
}

/** Each list that is given replaces what the curator said of that sort; the other one stays. */
function aliasesSaid(
  { aliases, looseAliases }: EntityInput,
  said: readonly AliasFact[],
): Pick<EntityFact, 'aliases' | 'areAllAliases'> {
  if (aliases === undefined && looseAliases === undefined) return {};
  const ofKind = (kind: AliasFact['kind'], given: readonly string[] | null | undefined): AliasFact[] =>
    given === undefined
      ? said.filter((alias) => alias.kind === kind)
      : (given ?? []).map((name) => ({ name: name.trim(), kind }));
  return { aliases: [...ofKind('STRONG', aliases), ...ofKind('LOOSE', looseAliases)], areAllAliases: true };
}
