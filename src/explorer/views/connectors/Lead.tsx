import { addressOf } from '../../address.ts';
import { carriedPairs } from '../../changeCommon.ts';
import { MOST_DRAWN, moreDrawn, USUAL_DRAWN } from '../../drawn.ts';
import type { Action } from '../../View.ts';
import { grouped, listed } from '../../words.ts';
import { drawnConnectors, namesOf, uniqueEnds, type ShownConnectors } from './answer.ts';
import { fromTheFirst } from './question.ts';

interface LeadProps {
  readonly shown: ShownConnectors;
}

/** What stands above the picture: more to draw, where else to look; or why there is nothing, and what to loosen. */
export const Lead = ({ shown }: LeadProps) => {
  const further = furtherOf(shown);
  return shown.answer.connectors.totalCount === 0 ? (
    <Nothing shown={shown} />
  ) : (
    <>
      <NotDrawn shown={shown} />
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

/** "20 of 51 drawn. Show 50", and what comes after as many as are drawn at once. Nothing where all are drawn. */
const NotDrawn = ({ shown }: LeadProps) => {
  const { totalCount } = shown.answer.connectors;
  const drawn = drawnConnectors(shown).length;
  if (drawn === totalCount) return null;
  return (
    <p class="note">
      {grouped(drawn)} of {grouped(totalCount)} drawn.{' '}
      {moreOf(shown).map(({ label, href }, index) => (
        <>
          {index > 0 && ' · '}
          <a href={href}>{label}</a>
        </>
      ))}
    </p>
  );
};

function moreOf({ question, answer, link }: ShownConnectors): readonly Action[] {
  const { totalCount, pageInfo } = answer.connectors;
  const { first, after } = question;
  const more = after === null && pageInfo.hasNextPage ? moreDrawn(first) : undefined;
  const goesOn = pageInfo.hasNextPage && (after !== null || first === MOST_DRAWN);
  return [
    ...(after === null ? [] : [{ label: 'Back to the first', href: link(fromTheFirst(question)) }]),
    ...(more === undefined
      ? []
      : [{ label: `Show ${grouped(Math.min(more, totalCount))}`, href: link({ ...question, first: more }) }]),
    ...(goesOn
      ? [{ label: `The next ${first}`, href: link({ ...question, after: pageInfo.endCursor }) }]
      : []),
  ];
}

const Nothing = ({ shown }: LeadProps) => {
  const alone = uniqueEnds(shown.answer.between).filter(({ degree }) => degree === 0);
  return alone.length > 0 ? <Alone names={alone.map(({ name }) => name)} /> : <NothingShared shown={shown} />;
};

/** What has no link at all is joined to nothing, whatever one asks. */
const Alone = ({ names }: { readonly names: readonly string[] }) => (
  <div class="problem">
    <p>
      {listed(names)} {names.length === 1 ? 'has' : 'have'} no link in this graph, so nothing connects{' '}
      {names.length === 1 ? 'it' : 'them'} with anything.
    </p>
  </div>
);

const NothingShared = ({ shown }: LeadProps) => (
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
  const { answer, link } = shown;
  const question = fromTheFirst(shown.question);
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
  const { link } = shown;
  const question = fromTheFirst(shown.question);
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
    ...(question.first > USUAL_DRAWN
      ? [{ label: 'Fewer', href: link({ ...question, first: USUAL_DRAWN }) }]
      : []),
  ];
}

function pathsLink({ answer, common }: ShownConnectors, label: string): readonly Action[] {
  const [from, to, ...others] = uniqueEnds(answer.between);
  if (!from || !to || others.length > 0) return [];
  const carried = carriedPairs(common);
  return [{ label, href: addressOf('/paths', [['from', from.id], ['to', to.id], ...carried]) }];
}
