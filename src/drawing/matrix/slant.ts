import type { DrawOptions } from '../types.ts';
import { drawLabel, LABEL, type Label } from './lines.ts';

/** How steep the labels on top stand. */
const ANGLE = 55;
const [SIN, COS] = [Math.sin((ANGLE * Math.PI) / 180), Math.cos((ANGLE * Math.PI) / 180)];

type Size = Pick<Label, 'width' | 'height'>;

/** How much higher than its lowest corner a slanted label begins in its middle. */
const raiseOf = ({ height }: Pick<Size, 'height'>): number => (height / 2) * COS;

/** How far a slanted label reaches to the right of its column's middle, and up from its lowest corner. */
export const reachOf = (label: Size): { readonly right: number; readonly up: number } => ({
  right: (raiseOf(label) * COS) / SIN + label.width * COS + (label.height / 2) * SIN,
  up: 2 * raiseOf(label) + label.width * SIN,
});

/** How far apart columns must be so that slanted labels of that height do not touch. */
export const slantedStep = (height: number): number => height / SIN;

/** A label along the slant from a column's middle at y, moved up the slant until its lowest corner is no lower. */
export function drawSlanted(label: Label, x: number, y: number, options: DrawOptions): string {
  const raised = raiseOf(label);
  const foot = `translate(${(x + (raised * COS) / SIN).toFixed(1)} ${(y - raised).toFixed(1)})`;
  return drawLabel(label, 0, -label.height / 2, options, LABEL, `${foot} rotate(-${ANGLE})`);
}
