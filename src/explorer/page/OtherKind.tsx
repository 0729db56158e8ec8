import { isLearnable } from '../../graph/kind.ts';
import { addressOf, ownPage, pairsOf, type Pairs } from '../address.ts';
import type { Action } from '../View.ts';
import { kindWord } from '../words.ts';
import type { Misplaced } from './candidatesOf.ts';

interface OtherKindProps {
  readonly misplaced: Misplaced;
  /** The one that failed. */
  readonly address: string;
}

/** "Git is a tool, not a role.", and what can be asked of it instead. */
export const OtherKind = ({ misplaced, address }: OtherKindProps) => (
  <>
    <p>{notOne(misplaced)}</p>
    <ul>
      {insteadOf(misplaced, address).map(({ label, href }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  </>
);

/** "Git is a tool, not a role." */
const notOne = ({ name, kind, wanted }: Misplaced): string =>
  `${name} is ${withArticle(kindWord(kind))}, not ${wanted.map((one) => withArticle(kindWord(one))).join(' or ')}.`;

const withArticle = (word: string): string => `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;

function insteadOf(misplaced: Misplaced, address: string): readonly Action[] {
  const { id, name, kind, parameter } = misplaced;
  const all = pairsOf(address);
  const have = all.filter(([one]) => one === 'have');
  const known = parameter === 'have' ? have.filter(([, value]) => value !== id && value !== name) : have;
  return [
    { label: `The page of ${name}`, href: ownPage(id, kind, known) },
    ...(parameter === 'from' || parameter === 'to' ? withEnds(misplaced, all, known) : []),
    ...(parameter === 'ref'
      ? [
          {
            label: `Roles linked to ${name}`,
            href: addressOf('/entity', [['ref', id], ['kinds', 'ROLE'], ...known]),
          },
        ]
      : []),
  ];
}

/** What takes any kind at both ends; and what one knows in place of the role that one has. */
function withEnds({ id, name, kind, parameter }: Misplaced, all: Pairs, known: Pairs): readonly Action[] {
  const valueOf = (wanted: string): string | undefined => all.find(([one]) => one === wanted)?.[1];
  const [from, to] = ['from', 'to'].map((end) => (end === parameter ? id : valueOf(end)));
  const pair: Pairs = [
    ...(from === undefined ? [] : [['from', from] as const]),
    ...(to === undefined ? [] : [['to', to] as const]),
  ];
  const paths = { label: `Paths ${parameter} ${name}`, href: addressOf('/paths', [...pair, ...known]) };
  if (parameter !== 'from' || !isLearnable(kind) || to === undefined) return [paths];
  const having = addressOf('/transition', [['to', to], ...known, ['have', id]]);
  return [{ label: `What I lack where I know ${name}`, href: having }, paths];
}
