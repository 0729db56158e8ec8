import { addressOf } from '../../address.ts';
import { carriedPairs } from '../../changeCommon.ts';
import { ShowMore } from '../../page/fields.tsx';
import type { Action } from '../../View.ts';
import { listed } from '../../words.ts';
import { namesOf, uniqueEnds, type ShownConnectors } from './answer.ts';
import { FIRST } from './question.ts';

interface LeadProps {
  readonly shown: ShownConnectors;
}

/** What stands above the picture: more to draw, where else to look; or why there is nothing, and what to loosen. */
export const Lead = ({ shown }: LeadProps) => {
  const { edges, totalCount } = shown.answer.connectors;
  const further = furtherOf(shown);
  return totalCount === 0 ? (
    <Nothing shown={shown} />
  ) : (
    <>
      <ShowMore
        drawn={edges.length}
        total={totalCount}
        href={(first) => shown.link({ ...shown.question, first })}
      />
      {further.length > 0 && (
        <p class="note">
          {further.map(({ label, href }, index) => (
            <>
              {index > 0 && ' · '}
              <a href={href}>{label}</a>
            </>
          ))}
        </p>
      )}
    </>
  );
};

const Nothing = ({ shown }: LeadProps) => (
  <div class="problem">
    <p>Nothing is linked to {listed(namesOf(shown.answer))} at once. To find something:</p>
    <ul>
      {loosened(shown).map(({ label, href }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  </div>
);

/** What may find more, each filter by itself and the two that narrow most together. */
function loosened(shown: ShownConnectors): readonly Action[] {
  const { question, answer, link } = shown;
  const { kinds, relations, atLeast, includeDeprecated } = question;
  const ends = uniqueEnds(answer.between).length;
  const needed = atLeast ?? ends;
  return [
    ...(kinds && relations
      ? [{ label: 'Take every kind and relation', href: link({ ...question, kinds: null, relations: null }) }]
      : []),
    ...(kinds ? [{ label: 'Take every kind', href: link({ ...question, kinds: null }) }] : []),
    ...(relations ? [{ label: 'Take every relation', href: link({ ...question, relations: null }) }] : []),
    ...(needed > 2
      ? [
          {
            label: `Ask for links to any ${needed - 1} of them`,
            href: link({ ...question, atLeast: needed - 1 }),
          },
        ]
      : []),
    ...pathsLink(shown, 'Look for longer paths between them'),
    ...(includeDeprecated
      ? []
      : [{ label: 'Count what is out of use too', href: link({ ...question, includeDeprecated: true }) }]),
  ];
}

/** Where else the same two can be looked at. */
function furtherOf(shown: ShownConnectors): readonly Action[] {
  const [from, to, ...others] = uniqueEnds(shown.answer.between);
  const pair = from && to && others.length === 0 ? ([from, to] as const) : undefined;
  const { question, link } = shown;
  const carried = carriedPairs(shown.common);
  return [
    ...(pair?.every(({ kind }) => kind === 'ROLE')
      ? [
          {
            label: 'Overlap and difference side by side',
            href: addressOf('/transition', [['from', pair[0].id], ['to', pair[1].id], ...carried]),
          },
        ]
      : []),
    ...pathsLink(shown, 'Paths between them'),
    question.orderBy === 'STRENGTH'
      ? { label: 'Rarest first', href: link({ ...question, orderBy: 'DISTINCTIVE' }) }
      : { label: 'Strongest first', href: link({ ...question, orderBy: 'STRENGTH' }) },
    ...(question.first > FIRST ? [{ label: 'Fewer', href: link({ ...question, first: FIRST }) }] : []),
  ];
}

function pathsLink({ answer, common }: ShownConnectors, label: string): readonly Action[] {
  const [from, to, ...others] = uniqueEnds(answer.between);
  if (!from || !to || others.length > 0) return [];
  const carried = carriedPairs(common);
  return [{ label, href: addressOf('/paths', [['from', from.id], ['to', to.id], ...carried]) }];
}
