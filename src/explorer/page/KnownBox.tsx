import { LEARNABLE } from '../../graph/kind.ts';
import type { Asked } from '../Asked.ts';
import { toggleHave } from '../changeCommon.ts';
import { writeCommon } from '../Common.ts';
import type { ViewName } from '../View.ts';
import { EntityField, Hidden } from './fields.tsx';

interface KnownBoxProps {
  readonly asked: Pick<Asked, 'pairs' | 'common' | 'extra' | 'link'> & { readonly view: ViewName | 'home' };
}

/** What the reader already knows: carried along by every link, marked in every picture. */
export const KnownBox = ({ asked }: KnownBoxProps) => {
  const { view, pairs, common, link } = asked;
  const { have } = common;
  const names = new Map(asked.extra.have.map(({ id, name }) => [id, name]));
  return (
    <div class="known">
      {have.length > 0 && (
        <ul class="chips">
          {have.map((ref) => (
            <li key={ref}>
              <a
                class="chip"
                href={link(toggleHave(common, ref))}
                aria-label={`Take away ${names.get(ref) ?? ref}`}
              >
                {names.get(ref) ?? ref} <span aria-hidden="true">×</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>What I already know{have.length > 0 ? ` (${have.length})` : ''}</summary>
        <form class="fields" method="get" action={view === 'home' ? '/' : `/${view}`}>
          <Hidden pairs={[...pairs, ...writeCommon(common)]} />
          <EntityField label="A tool, framework or skill" name="have" kinds={LEARNABLE} required />
          <button type="submit" class="button">
            Add
          </button>
        </form>
      </details>
    </div>
  );
};
