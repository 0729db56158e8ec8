import { MARKS, type LinkFact } from '../../facts/facts.ts';
import { loadLinks } from '../../facts/linkEdits.ts';
import type { LinkClaim } from '../../facts/mergeLink.ts';
import { CURATOR } from '../../facts/rank.ts';
import { relationAllows } from '../../graph/relation.ts';
import type { Transaction } from '../../store/Store.ts';
import type { NearNames } from '../NearNames.ts';
import { MOST_ITEMS, type LinkInput } from './inputs.ts';
import type { Path, Problems } from './Problems.ts';
import { endsOf, kindsAt, resolveEnds, type Joined } from './resolveEnds.ts';
import { successorsOf } from './successorsOf.ts';

const LAST_MINUTE = 24 * 60 - 1;
const TIME = /^[^\p{Cc}\p{Cs}]{1,40}$/u;
const MOST_ORDER = 10_000;

const TIMES = ['timeOfDay', 'startMinute', 'order'] as const;

/** What the inputs say, as facts of the curator's. What is wrong with them is noted. */
export async function planLinks(
  transaction: Transaction,
  inputs: readonly LinkInput[],
  names: NearNames,
  problems: Problems,
): Promise<LinkFact[]> {
  inputs.slice(0, MOST_ITEMS).forEach((input, index) => {
    checkValues(input, ['input', index], problems);
  });
  const joined = await resolveEnds(transaction, inputs, names, problems);
  for (const one of joined) checkRelation(one, problems);
  await checkInUse(transaction, joined, problems);
  const stored = await loadLinks(transaction, joined.map(endsOf));
  return joined.map((one, index): LinkFact => {
    const fact = { ...endsOf(one), ...claimAfter(stored[index]?.state.get(CURATOR), one.input) };
    if ((fact.timeOfDay === undefined) !== (fact.startMinute === undefined)) {
      problems.add(one.path, 'timeOfDay and startMinute belong together: `9 AM` and 540.');
    }
    return fact;
  });
}

function checkValues(input: LinkInput, path: Path, problems: Problems): void {
  const { weight, relation } = input;
  if (typeof weight === 'number' && !isWithin(weight, 0, 1)) {
    problems.add([...path, 'weight'], `${weight} is out of range. Give 0 to 1.`);
  }
  if (relation === 'PERFORMS') {
    checkTimes(input, path, problems);
    return;
  }
  for (const time of TIMES) {
    if (input[time] === undefined || input[time] === null) continue;
    problems.add([...path, time], `Only PERFORMS has a time, and this is ${relation}.`);
  }
}

function checkTimes({ timeOfDay, startMinute, order }: LinkInput, path: Path, problems: Problems): void {
  if (typeof timeOfDay === 'string' && !TIME.test(timeOfDay.trim())) {
    problems.add([...path, 'timeOfDay'], 'It is not of 1 to 40 characters, such as 9 AM or after work.');
  }
  if (typeof startMinute === 'number' && !isWithin(startMinute, 0, LAST_MINUTE)) {
    problems.add([...path, 'startMinute'], `${startMinute} is out of range. Give 0 to ${LAST_MINUTE}.`);
  }
  if (typeof order === 'number' && !isWithin(order, 1, MOST_ORDER)) {
    problems.add([...path, 'order'], `${order} is out of range. Give 1 to ${MOST_ORDER}.`);
  }
}

const isWithin = (value: number, least: number, most: number): boolean => value >= least && value <= most;

function checkRelation({ input: { relation }, path, from, to }: Joined<LinkInput>, problems: Problems): void {
  if (from.id === to.id) {
    problems.add(path, `Both ends are ${from.id}. A link joins two entities.`);
    return;
  }
  if (relationAllows(relation, from.kind, to.kind)) return;
  const ends = `${kindsAt('from', relation).join(', ')} to ${kindsAt('to', relation).join(', ')}`;
  const same = relation === 'BROADER' || relation === 'RELATED_TO' ? ' of the same kind' : '';
  problems.add(
    [...path, 'relation'],
    `${relation} leads from ${ends}${same}; ${from.id} is a ${from.kind}, and ${to.id} a ${to.kind}.`,
  );
}

/** Links join what is in use; only what replaces something is said of what is not. */
async function checkInUse(
  transaction: Transaction,
  joined: readonly Joined<LinkInput>[],
  problems: Problems,
): Promise<void> {
  const gone = joined.flatMap(({ input, path, from, to }) => [
    ...(from.status === 'ACTIVE' || input.relation === 'REPLACED_BY'
      ? []
      : [{ path: [...path, 'from'], found: from }]),
    ...(to.status === 'ACTIVE' ? [] : [{ path: [...path, 'to'], found: to }]),
  ]);
  const successors = await successorsOf(
    transaction,
    gone.map(({ found }) => found.id),
  );
  for (const { path, found } of gone) {
    const successor = successors.get(found.id);
    const advice = successor === undefined ? 'Link one that is in use.' : `It is REPLACED_BY ${successor}.`;
    problems.add(path, `${found.name} (${found.id}) is out of use (DEPRECATED). ${advice}`);
  }
}

/** What is left out stays as the curator said it, null and false take it back. */
const claimAfter = (before: LinkClaim | undefined, input: LinkInput): LinkClaim => ({
  figure: said(input.weight, before?.figure ?? undefined) ?? null,
  marks: MARKS.filter((mark) => said(input[mark], before?.marks.includes(mark)) === true),
  timeOfDay: said(input.timeOfDay, before?.timeOfDay)?.trim(),
  startMinute: said(input.startMinute, before?.startMinute),
  order: said(input.order, before?.order),
});

const said = <T>(given: T | null | undefined, before: T | undefined): T | undefined =>
  given === undefined ? before : (given ?? undefined);
