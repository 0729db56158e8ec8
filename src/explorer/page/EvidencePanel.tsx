import type { Answered, Asked } from '../Asked.ts';
import { withoutOpen } from '../changeCommon.ts';
import type { OpenedNeighbours } from '../Common.ts';
import { kindWord } from '../words.ts';
import { EvidenceSection } from './EvidenceSection.tsx';
import { FirstEvidence } from './FirstEvidence.tsx';
import { written } from './Neighbours.tsx';
import { nodesOf } from './nodesOf.ts';

interface EvidencePanelProps {
  readonly asked: Asked;
  readonly answered: Answered;
}

/**
 * Whether there is anything to say beside an answer: what is pinned, or where something can be.
 *
 * @param isList the answer itself says what there is to say of each
 */
export const hasEvidence = ({ extra }: Asked, answered: Answered, isList: boolean): boolean =>
  extra.pinned.length + extra.opened.length > 0 || (!isList && nodesOf(answered.picture()).length > 0);

/** The pinned ones, one under the other; before anything is pinned, the first of the answer. */
export const EvidencePanel = ({ asked, answered }: EvidencePanelProps) => {
  const { pinned, opened } = asked.extra;
  const last = opened.at(-1);
  return (
    <aside id="evidence" class="card" aria-labelledby="evidence-title">
      <h2 id="evidence-title">Evidence</h2>
      {last && <Undo asked={asked} answered={answered} opened={last} />}
      {pinned.length === 0 && <FirstEvidence asked={asked} answered={answered} />}
      {pinned.map((one) => (
        <EvidenceSection key={one.id} asked={asked} pinned={one} />
      ))}
    </aside>
  );
};

const Undo = ({ asked, answered, opened }: EvidencePanelProps & { readonly opened: OpenedNeighbours }) => {
  const { request } = opened;
  const known = [...asked.extra.pinned, ...nodesOf(answered.picture())];
  const name = known.find(({ id }) => id === request.id)?.name ?? request.id;
  return (
    <p>
      <a data-undo={written(request)} href={asked.link(withoutOpen(asked.common, request))}>
        {`Undo: close ${kindWord(request.kind, 2)} of ${name}`}
      </a>
    </p>
  );
};
