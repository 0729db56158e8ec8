import { chartOf } from './mermaid/chartOf.ts';
import { writeFlowchart } from './mermaid/flowchart.ts';
import type { Picture } from './types.ts';

/**
 * A picture as a Mermaid flowchart: each node and link once, roles as boxes and all else rounded; of a matrix the strongest
 * pairs. Paths and transitions lead from left to right: a link that is stored the other way has no arrow head but
 * `←` before its relation. Mermaid stops at 500 links: those past it are left out, and a comment says how many.
 */
export const mermaid = (picture: Picture): string => writeFlowchart(chartOf(picture));
