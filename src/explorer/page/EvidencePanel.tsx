import type { Asked } from '../Asked.ts';
import { withoutOpen } from '../changeCommon.ts';
import type { OpenedNeighbours } from '../Common.ts';
import { kindWord } from '../words.ts';
import { EvidenceSection } from './EvidenceSection.tsx';
import { written } from './Neighbours.tsx';

/** The pinned ones, one under the other. */
export const EvidencePanel = ({ asked }: { readonly asked: Asked }) => {
  const { pinned, opened } = asked.extra;
  const last = opened.at(-1);
  return (
    <aside id="evidence" class="card" aria-labelledby="evidence-title">
      <h2 id="evidence-title">Evidence</h2>
      {last && <Undo asked={asked} opened={last} />}
      {pinned.length === 0 && (
        <p class="hint">Choose something in the picture or the table to see why it is there.</p>
      )}
      {pinned.map((one) => (
        <EvidenceSection key={one.id} asked={asked} pinned={one} />
      ))}
    </aside>
  );
};

const Undo = ({ asked, opened }: { readonly asked: Asked; readonly opened: OpenedNeighbours }) => {
  const { request } = opened;
  const name = asked.extra.pinned.find(({ id }) => id === request.id)?.name ?? request.id;
  return (
    <p>
      <a data-undo={written(request)} href={asked.link(withoutOpen(asked.common, request))}>
        {`Undo: close ${kindWord(request.kind, 2)} of ${name}`}
      </a>
    </p>
  );
};
