import { fold } from '../../../src/graph/fold.ts';
import { textOf, type Oracle } from './Oracle.ts';
import { record } from './record.ts';
import { FIELDS, type ClaimSaid, type EntitySaid, type LinkSaid } from './sayings.ts';

/** What the oracle holds after a curator has made one entity of two, and whether that changed anything. */
export const mergeSaid = (oracle: Oracle, from: string, into: string, now: string): boolean =>
  record(oracle, { source: 'curator', now }, () => {
    const move = (id: string): string => (id === from ? into : id);
    moveLinks(oracle, from, into, move);
    moveRemoved(oracle, from, move);
    const [old, target] = [oracle.said.get(from), oracle.said.get(into)];
    if (old && target) moveWords(old, target, textOf(oracle.propertiesOf(from)['name']));
    for (const ids of oracle.externalIds.values()) if (ids.delete(from)) ids.add(into);
  });

interface Ends {
  readonly from: string;
  readonly relation: string;
  readonly to: string;
}

const endsOf = (key: string): Ends => {
  const [from = '', relation = '', to = ''] = key.split(' ');
  return { from, relation, to };
};

type Move = (id: string) => string;

/** Undefined for what goes: a link of something to itself, and what replaced the old one before. */
function moved({ from, relation, to }: Ends, old: string, move: Move): string | undefined {
  const isSuccession = relation === 'REPLACED_BY' && from === old;
  return isSuccession || move(from) === move(to) ? undefined : `${move(from)} ${relation} ${move(to)}`;
}

function moveLinks(oracle: Oracle, from: string, into: string, move: Move): void {
  const replaced = `${from} REPLACED_BY ${into}`;
  const others = [...oracle.linksSaid].filter(([key]) => key !== replaced);
  for (const [key, all] of others) {
    const ends = endsOf(key);
    if (ends.from !== from && ends.to !== from) continue;
    oracle.linksSaid.delete(key);
    const place = moved(ends, from, move);
    if (place === undefined) continue;
    const own = oracle.linksSaid.get(place) ?? new Map<string, LinkSaid>();
    for (const [source, said] of all) own.set(source, joined(own.get(source), said));
    oracle.linksSaid.set(place, own);
  }
  const successors = oracle.linksSaid.get(replaced) ?? new Map<string, LinkSaid>();
  oracle.linksSaid.set(replaced, successors.set('curator', { figure: null, marks: [] }));
}

/** What was removed of the old one stays so of the other, unless somebody gives it there. */
function moveRemoved(oracle: Oracle, from: string, move: Move): void {
  const given = ({ size }: ReadonlyMap<string, LinkSaid> = new Map()): boolean => size > 0;
  for (const [key, source] of [...oracle.removedLinks]) {
    const ends = endsOf(key);
    if (ends.from !== from && ends.to !== from) continue;
    oracle.removedLinks.delete(key);
    const place = `${move(ends.from)} ${ends.relation} ${move(ends.to)}`;
    if (move(ends.from) !== move(ends.to) && !given(oracle.linksSaid.get(place))) {
      oracle.removedLinks.set(place, source);
    }
  }
}

/** The greater figure with its count, the marks of both, and of the rest what the own one says first. */
export function joined(own: LinkSaid | undefined, other: LinkSaid): LinkSaid {
  if (!own) return other;
  const { figure, count } = (other.figure ?? -1) > (own.figure ?? -1) ? other : own;
  return {
    figure,
    count,
    marks: [...own.marks, ...other.marks],
    timeOfDay: own.timeOfDay ?? other.timeOfDay,
    startMinute: own.startMinute ?? other.startMinute,
    order: own.order ?? other.order,
  };
}

/** The other keeps its words and gets those that nobody says of it; the names of the old one are aliases of it. */
function moveWords(old: EntitySaid, target: EntitySaid, called: string): void {
  const own = [...target.claims.values()].map((claim) => ({ ...claim }));
  const aliasesAt = (key: string) => {
    const at = target.aliases.get(key) ?? new Map<string, never>();
    target.aliases.set(key, at);
    return at;
  };
  for (const [source, claim] of old.claims) {
    if (!target.claims.has(source)) target.claims.set(source, beyond(claim, own));
    const name = claim.name ?? called;
    aliasesAt(fold(name)).set(source, { kind: 'STRONG', name });
  }
  for (const [key, all] of old.aliases) {
    for (const [source, alias] of all) if (!aliasesAt(key).has(source)) aliasesAt(key).set(source, alias);
  }
  old.claims.clear();
  old.aliases.clear();
  old.retiredBy.clear();
  old.retiredBy.add('curator');
}

function beyond(claim: ClaimSaid, own: readonly ClaimSaid[]): ClaimSaid {
  const more: ClaimSaid = {};
  for (const field of FIELDS) {
    const value = claim[field];
    const isNew = field !== 'name' && own.every((said) => said[field] === undefined);
    if (isNew && value !== undefined) more[field] = value;
  }
  return more;
}
