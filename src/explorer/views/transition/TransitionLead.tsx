import { moreDrawn } from '../../drawn.ts';
import { counted, grouped } from '../../words.ts';
import { address } from '../entity/addresses.ts';
import { drawnItems } from './drawnItems.ts';
import { percent } from './percent.ts';
import { COLUMNS, type ShownTransition } from './TransitionAnswer.ts';

/** What stands above the picture: how ready one is, where else to look, and the way to more. */
export function TransitionLead(shown: ShownTransition) {
  const { to, readiness, counts } = shown.answer.transition;
  const asked = counts.shared + counts.missing;
  return (
    <>
      <p class="note">
        <strong>Readiness {percent(readiness)}</strong>:{' '}
        {asked === 0
          ? `${to.name} asks nothing that is known here.`
          : `${grouped(counts.shared)} of ${counted(asked, 'thing')} that ${to.name} asks, by weight and rarity.`}
      </p>
      <Elsewhere {...shown} />
      <NotDrawn {...shown} />
    </>
  );
}

/** The same two roles otherwise. */
function Elsewhere({ question, answer: { transition }, common, link }: ShownTransition) {
  const { from, to } = transition;
  if (!from || from.id === to.id) return null;
  const both = [from.id, to.id].map((id) => ['between', id] as const);
  const ends = [
    ['from', from.id],
    ['to', to.id],
  ] as const;
  return (
    <p class="note">
      <a href={link({ ...question, from: to.id, to: from.id })}>
        From {to.name} to {from.name}
      </a>
      {' · '}
      <a href={address('connectors', both, common)}>What connects the two</a>
      {' · '}
      <a href={address('paths', ends, common)}>Paths between the two</a>
    </p>
  );
}

function NotDrawn(shown: ShownTransition) {
  const { question, common, link } = shown;
  const { columns, hubs, notFitting } = drawnItems(shown);
  const drawn = COLUMNS.reduce((sum, name) => sum + columns[name].items.length, 0);
  const next = moreDrawn(question.first);
  return (
    <>
      {notFitting === 0 ? null : (
        <p class="note">
          {grouped(drawn)} of {grouped(drawn + notFitting)} drawn.{' '}
          {next === undefined ? null : <a href={link({ ...question, first: next })}>Show more</a>}
        </p>
      )}
      {hubs === 0 ? null : (
        <p class="note">
          {counted(hubs, 'hub')} not drawn. <a href={link(question, { ...common, hubs: true })}>Show hubs</a>
        </p>
      )}
    </>
  );
}
