import type { ComponentChildren } from 'preact';
import type { Answered, Asked } from '../Asked.ts';
import { ExportRow } from './ExportRow.tsx';
import { nodesOf } from './nodesOf.ts';
import { PictureTools } from './PictureCard.tsx';
import { Svg } from './Svg.tsx';

interface ListCardsProps {
  readonly asked: Asked;
  readonly answered: Answered;
  /** The tables. */
  readonly children: ComponentChildren;
}

/** An answer that is a list; the same as picture and table is closed until one wants it or has pinned something. */
export const ListCards = ({ asked, answered, children }: ListCardsProps) => {
  const picture = answered.picture();
  const nodes = nodesOf(picture);
  return (
    <div>
      <section class="card" aria-labelledby="list-title">
        <h2 id="list-title" class="visually-hidden">
          Results
        </h2>
        {answered.lead()}
        <ExportRow asked={asked} title={answered.title} />
      </section>
      <details class="card" open={asked.common.pins.length > 0}>
        <summary>The same as a picture and a table</summary>
        <section class="card" aria-labelledby="picture-title">
          <h2 id="picture-title" class="visually-hidden">
            Picture
          </h2>
          <PictureTools asked={asked} nodes={nodes} />
          <Svg picture={picture} />
        </section>
        {children}
      </details>
    </div>
  );
};
