import { BODY_WIDTH, frame } from '../frame.ts';
import { drawRailed } from '../rails.ts';
import { element } from '../svg.ts';
import type { DrawOptions, TransitionPicture } from '../types.ts';
import { groupOf, legendOfTransition, MISSING, SHARED, SURPLUS } from './parts.ts';
import { drawReadiness } from './readiness.ts';

const BELOW_READINESS = 22;

/** Readiness, the roles, and the three columns one under the other, with a rail for each role. */
export function drawNarrowTransition(picture: TransitionPicture, options: DrawOptions): string {
  const { from, to, links } = picture;
  const readiness = drawReadiness(picture.readiness, BODY_WIDTH.narrow, SHARED);
  const top = readiness.height + BELOW_READINESS;
  const railed = drawRailed(
    {
      left: from ? [from] : [],
      right: [to],
      groups: [
        groupOf(picture.shared, SHARED),
        groupOf(picture.missing, MISSING),
        groupOf(picture.surplus, SURPLUS),
      ],
      links,
      align: 'centre',
    },
    options,
  );
  const body = `${readiness.svg}${element('g', { transform: `translate(0 ${top})` }, railed.svg)}`;
  const size = { width: railed.width, height: top + railed.height };
  return frame(picture, options, size, body, legendOfTransition(picture));
}
