import { LINK_VALUE } from './dataFile.ts';
import { MARKS, type LinkFact } from '../facts/facts.ts';

type LinkSays = Pick<LinkFact, 'figure' | 'marks' | 'timeOfDay' | 'startMinute' | 'order'>;

/** Activities after work are put at six in the evening, so that they sort last. */
const AFTER_WORK = 18 * 60;

/** Reads what a data file says of a link, such as `0.8 essential at 9 AM #1`. */
export function readLinkValue(value: number | string | null): LinkSays {
  const groups = LINK_VALUE.exec(value === null ? '~' : String(value))?.groups;
  if (!groups) throw new Error(`Not a link value: ${String(value)}`);
  const figure = groups['figure'] === '~' ? null : Number(groups['figure']);
  const marks = MARKS.filter((mark) => (groups['marks'] ?? '').split(' ').includes(mark));
  if (groups['order'] === undefined) return { figure, marks };
  return { figure, marks, ...readTime(groups), order: Number(groups['order']) };
}

function readTime(groups: Record<string, string | undefined>): Pick<LinkFact, 'timeOfDay' | 'startMinute'> {
  if (groups['after'] !== undefined) return { timeOfDay: groups['after'], startMinute: AFTER_WORK };
  const hour = Number(groups['hour']) % 12;
  const half = groups['half'] ?? 'AM';
  return {
    timeOfDay: `${groups['hour'] ?? ''} ${half}`,
    startMinute: 60 * (half === 'PM' ? hour + 12 : hour),
  };
}
