import type { Answered, Asked } from '../Asked.ts';
import { ExportRow } from './ExportRow.tsx';
import { nodesOf } from './nodesOf.ts';
import { Svg } from './Svg.tsx';

/** So many are seen at once: nothing to filter. */
const FEW = 3;

interface PictureCardProps {
  readonly asked: Asked;
  readonly answered: Answered;
}

export const PictureCard = ({ asked, answered }: PictureCardProps) => {
  const picture = answered.picture();
  const nodes = nodesOf(picture);
  return (
    <section class="card" aria-labelledby="picture-title">
      <h2 id="picture-title" class="visually-hidden">
        Picture
      </h2>
      {answered.lead()}
      {(nodes.length > FEW || !asked.common.hubs) && (
        <Tools asked={asked} hasHubs={nodes.some(({ hub }) => hub === true)} />
      )}
      <Svg picture={picture} />
      <ExportRow asked={asked} title={answered.title} />
    </section>
  );
};

/** What narrows the picture where one looks at it. */
const Tools = ({ asked, hasHubs }: { readonly asked: Asked; readonly hasHubs: boolean }) => {
  const { common, link } = asked;
  return (
    <>
      <div class="fields">
        <Filter />
        {(hasHubs || !common.hubs) && (
          <a class="button" href={link({ ...common, hubs: !common.hubs })}>
            {common.hubs ? 'Hide hubs' : 'Show hubs'}
          </a>
        )}
      </div>
      <p class="hint js-only">
        Arrow keys move between nodes, Enter pins one, o opens what is around it, Escape clears the pins.
      </p>
    </>
  );
};

export const Filter = () => (
  <label class="field js-only">
    <span>Filter by name or category</span>
    <input type="text" data-filter autocomplete="off" />
  </label>
);
