import type { Common } from '../../Common.ts';
import { pageAbout } from '../entity/addresses.ts';
import type { AskedRole, ShownRole } from './RoleAnswer.ts';

type Slot = AskedRole['day']['slots'][number];
type Activity = Slot['activities'][number];

/** A day of the role from morning to evening, and whose day it is. */
export const RoleDay = ({ answer: { role }, common }: ShownRole) => (
  <section class="card" aria-labelledby="day">
    <h2 id="day">A day of {role.name}</h2>
    <DayNote role={role} common={common} />
    {role.day.slots.length === 0 ? null : (
      <ol class="timeline">
        {role.day.slots.map((slot) => (
          <li key={`${slot.startMinute ?? ''} ${slot.timeOfDay}`}>
            <DaySlot slot={slot} common={common} />
          </li>
        ))}
      </ol>
    )}
  </section>
);

/** Whose day it is, where it is not its own; that there is none, where there is none. */
function DayNote({ role, common }: { readonly role: AskedRole; readonly common: Common }) {
  const { note, inheritedFrom, slots } = role.day;
  if (inheritedFrom) {
    return (
      <p class="note">
        {note}{' '}
        <a href={pageAbout({ ...inheritedFrom, kind: 'ROLE' }, common)}>The page of {inheritedFrom.name}</a>
      </p>
    );
  }
  return slots.length === 0 ? <p class="note">No day is known for {role.name}.</p> : null;
}

const DaySlot = ({ slot: { timeOfDay, activities }, common }: { slot: Slot; common: Common }) => (
  <>
    <h3>{timeOfDay}</h3>
    <ul>
      {activities.map((done) => (
        <li key={done.activity.id}>
          <a href={pageAbout({ ...done.activity, kind: 'ACTIVITY' }, common)}>{done.activity.name}</a>
          <Involved done={done} common={common} />
        </li>
      ))}
    </ul>
  </>
);

/** What an activity is done with, and what it exercises. */
function Involved({ done: { tools, frameworks, skills }, common }: { done: Activity; common: Common }) {
  const parts = [
    { word: 'with', entities: [...tools, ...frameworks] },
    { word: 'exercises', entities: skills },
  ].filter(({ entities }) => entities.length > 0);
  if (parts.length === 0) return null;
  return (
    <span class="hint">
      {parts.map(({ word, entities }, place) => (
        <span key={word}>
          {place === 0 ? ' ' : '; '}
          {word}{' '}
          {entities.map((entity, index) => (
            <span key={entity.id}>
              {index === 0 ? '' : ', '}
              <a href={pageAbout(entity, common)}>{entity.name}</a>
            </span>
          ))}
        </span>
      ))}
    </span>
  );
}
