import type { Action } from '../../View.ts';
import { address, pageAbout } from '../entity/addresses.ts';
import { notAvoiding, notRequiring } from './changePaths.ts';
import { endsOf, noPathOf, type PathsAnswer, type ShownPaths } from './PathsAnswer.ts';
import { MOST_HOPS, type PathsQuestion } from './PathsQuestion.ts';

/** What to try where there is no path, as links: the likeliest to help first. Empty where there is one. */
export function loosened(shown: ShownPaths): Action[] {
  switch (noPathOf(shown.answer)?.reason) {
    case 'SAME_ENTITY':
      return [...otherEnds(shown), ...ownPages(shown)];
    case 'FILTERED_OUT':
      return [...fewerFilters(shown), ...allHops(shown)];
    case 'BEYOND_MAX_HOPS':
      return [...moreHops(shown), ...ownPages(shown)];
    case 'DISCONNECTED':
      return [...outOfUse(shown), ...searches(shown), ...ownPages(shown)];
    case undefined:
      return [];
  }
}

const otherEnds = ({ question, answer: { ends }, link }: ShownPaths): Action[] => [
  {
    label: `Keep ${ends[0]?.name ?? ''} as the start and choose another end`,
    href: link({ ...question, to: undefined }),
  },
  {
    label: `Keep ${ends[1]?.name ?? ''} as the end and choose another start`,
    href: link({ ...question, from: undefined }),
  },
];

/** Without one filter each, and without any: that leads to a path for sure. */
function fewerFilters({ question, answer, link }: ShownPaths): Action[] {
  const none = { ...question, kinds: null, relations: null, avoid: [], through: [] };
  const all = [
    ...boundKinds(question),
    ...bypassed(question, answer),
    ...required(question, answer),
    { label: 'Without any filter', question: none },
  ].map((looser): Action => ({ label: looser.label, href: link(looser.question) }));
  return all.filter(({ href }, index) => all.findIndex((one) => one.href === href) === index);
}

interface Looser {
  readonly label: string;
  readonly question: PathsQuestion;
}

const boundKinds = (question: PathsQuestion): Looser[] =>
  [
    question.kinds ? { label: 'Over entities of any kind', question: { ...question, kinds: null } } : [],
    question.relations
      ? { label: 'Over links of any relation', question: { ...question, relations: null } }
      : [],
  ].flat();

const bypassed = (question: PathsQuestion, { avoided }: PathsAnswer): Looser[] => [
  ...question.avoid.map((id) => ({
    label: `Stop avoiding ${nameIn(avoided, id)}`,
    question: notAvoiding(question, id),
  })),
  ...(question.avoid.length > 1 ? [{ label: 'Avoid nothing', question: { ...question, avoid: [] } }] : []),
];

const required = (question: PathsQuestion, answer: PathsAnswer): Looser[] => [
  ...question.through.map((id) => ({
    label: `Stop requiring ${nameIn(answer.required, id)}`,
    question: notRequiring(question, id),
  })),
  ...(question.through.length > 1
    ? [{ label: 'Require nothing', question: { ...question, through: [] } }]
    : []),
];

const nameIn = (entities: readonly { id: string; name: string }[], id: string): string =>
  entities.find((entity) => entity.id === id)?.name ?? id;

/** One more, and as many as there may be. */
const moreHops = ({ question, link }: ShownPaths): Action[] =>
  [...new Set([question.maxHops + 1, MOST_HOPS])]
    .filter((maxHops) => maxHops > question.maxHops && maxHops <= MOST_HOPS)
    .map((maxHops) => ({ label: `Search up to ${maxHops} hops`, href: link({ ...question, maxHops }) }));

/** Where filters are in the way, there may be a way around them. */
const allHops = ({ question, link }: ShownPaths): Action[] =>
  question.maxHops >= MOST_HOPS
    ? []
    : [
        {
          label: `Keep the filters and search up to ${MOST_HOPS} hops`,
          href: link({ ...question, maxHops: MOST_HOPS }),
        },
      ];

const outOfUse = ({ question, link }: ShownPaths): Action[] =>
  question.includeDeprecated
    ? []
    : [{ label: 'Also over what is out of use', href: link({ ...question, includeDeprecated: true }) }];

const searches = ({ answer: { ends }, common }: ShownPaths): Action[] =>
  ends.map(({ name }) => ({
    label: `Search for ${name}`,
    href: address('search', [['text', name]], common),
  }));

function ownPages({ answer, common }: ShownPaths): Action[] {
  return endsOf(answer).map((end) => ({
    label: `What is linked to ${end.name}`,
    href: pageAbout(end, common),
  }));
}
