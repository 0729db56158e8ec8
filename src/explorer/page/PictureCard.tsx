import type { NodeMark } from '../../drawing/types.ts';
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
      <div class="lead">
        {answered.lead()}
        <PictureTools asked={asked} nodes={nodes} />
      </div>
      <Svg picture={picture} />
      <ExportRow asked={asked} title={answered.title} />
    </section>
  );
};

interface ToolsProps {
  readonly asked: Asked;
  readonly nodes: readonly NodeMark[];
}

/** What narrows the picture where one looks at it, and by which keys one walks it. */
export const PictureTools = ({ asked, nodes }: ToolsProps) => {
  const { common, link } = asked;
  const hasHubs = nodes.some(({ hub }) => hub === true);
  if (nodes.length <= FEW && common.hubs) return null;
  return (
    <div class="tools">
      <Filter />
      {(hasHubs || !common.hubs) && (
        <a class="button" href={link({ ...common, hubs: !common.hubs })}>
          {common.hubs ? 'Hide hubs' : 'Show hubs'}
        </a>
      )}
      <p class="hint js-only">Keys: arrows move, Enter pins, o opens, Escape clears.</p>
    </div>
  );
};

export const Filter = () => (
  <label class="field js-only">
    <span>Filter by name or category</span>
    <input type="text" data-filter autocomplete="off" />
  </label>
);
