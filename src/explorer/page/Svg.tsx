import { draw } from '../../drawing/draw.ts';
import type { Picture } from '../../drawing/types.ts';

/** A picture for wide and for narrow screens; the stylesheet shows one of the two. */
export const Svg = ({ picture }: { readonly picture: Picture }) => (
  <div class="picture" data-picture>
    {(['wide', 'narrow'] as const).map((width) => (
      <div
        key={width}
        class={width}
        dangerouslySetInnerHTML={{ __html: draw(picture, { width, theme: 'auto', links: true }) }}
      />
    ))}
  </div>
);
