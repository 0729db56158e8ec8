import { isLearnable } from '../../graph/kind.ts';
import { ownPage, webAddress } from '../address.ts';
import type { Asked } from '../Asked.ts';
import { carriedPairs, toggleHave, togglePin } from '../changeCommon.ts';
import type { PinnedFragment } from '../generated.ts';
import { inWords } from '../../graph/inWords.ts';
import { countOf } from '../words.ts';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { Neighbours } from './Neighbours.tsx';
import { sentence } from './sentence.ts';
import { WebLink } from './WebLink.tsx';

export interface EvidenceSectionProps {
  readonly asked: Asked;
  readonly pinned: PinnedFragment;
  /** In a file nothing more can be asked: it says what is there. */
  readonly isInFile?: boolean | undefined;
}

/** All that is known of one node: why it is here, what it is, what is around it, who says so. */
export const EvidenceSection = ({ asked, pinned, isInFile = false }: EvidenceSectionProps) => {
  const evidence = asked.answered?.evidence().find(({ id }) => id === pinned.id);
  const names = new Map(pinned.provenance.map(({ source }) => [source.id, source.name]));
  const known = asked.extra.have.some(({ id }) => id === pinned.id);
  return (
    <section
      id={`evidence-${pinned.id}`}
      // A file holds the evidence of every node, and shows that of the pinned.
      class={isInFile && asked.common.pins.includes(pinned.id) ? 'shown' : undefined}
      data-evidence={pinned.id}
      aria-labelledby={`title-${pinned.id}`}
    >
      <h3 id={`title-${pinned.id}`}>{pinned.name}</h3>
      <p class="hint">{[...aboutIt(pinned), ...(known ? ['you know it'] : [])].join(' · ')}</p>
      {pinned.description !== null && <p>{pinned.description}</p>}
      {webAddress(pinned.url) !== undefined && (
        <p>
          <WebLink url={pinned.url} text={`${pinned.name} on the web`} />
        </p>
      )}
      {evidence && (
        <>
          <p>{evidence.facts.map(sentence).join(' ')}</p>
          <EvidenceLinks links={evidence.links} sourceName={(id) => names.get(id) ?? id} />
        </>
      )}
      {isInFile ? <Counts pinned={pinned} /> : <Neighbours asked={asked} pinned={pinned} />}
      <Sources pinned={pinned} />
      {!isInFile && <Actions asked={asked} pinned={pinned} isKnown={known} />}
    </section>
  );
};

const aboutIt = ({ kind, category, status }: PinnedFragment): readonly string[] => [
  inWords(kind),
  ...(category === null ? [] : [inWords(category)]),
  ...(status === 'ACTIVE' ? [] : ['out of use']),
];

const Counts = ({ pinned }: { readonly pinned: PinnedFragment }) =>
  pinned.degrees.length === 0 ? null : (
    <p>Around it: {pinned.degrees.map(({ kind, count }) => countOf(count, kind)).join(', ')}.</p>
  );

/** Who says so, by what name and ids, and on what terms. */
const Sources = ({ pinned }: { readonly pinned: PinnedFragment }) => (
  <>
    <h4>Sources</h4>
    <ul>
      {pinned.provenance.map(({ source, name, externalIds }) => (
        <li key={source.id}>
          <WebLink url={source.url} text={source.name} />
          {name !== null && name !== pinned.name && `, as “${name}”`}
          {externalIds.length > 0 && `, ${externalIds.join(', ')}`}
          {source.licence !== null && ` (${source.licence})`}
        </li>
      ))}
    </ul>
  </>
);

interface ActionsProps {
  readonly asked: Asked;
  readonly pinned: PinnedFragment;
  readonly isKnown: boolean;
}

const Actions = ({ asked, pinned, isKnown }: ActionsProps) => {
  const { common, link } = asked;
  const carried = carriedPairs(common);
  return (
    <p class="export">
      {asked.answered?.actions(pinned.id).map(({ label, href }) => (
        <a key={href} class="button" href={href}>
          {label}
        </a>
      ))}
      {isLearnable(pinned.kind) && (
        <a class="button" href={link(toggleHave(common, pinned.id))}>
          {isKnown ? 'I do not know this' : 'I know this'}
        </a>
      )}
      <a class="button" href={ownPage(pinned.id, pinned.kind, carried)}>
        Its own page
      </a>
      <a class="button" data-unpin href={link(togglePin(common, pinned.id))}>
        Unpin
      </a>
    </p>
  );
};
