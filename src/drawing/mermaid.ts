import { chartOf } from './mermaid/chartOf.ts';
import { writeFlowchart } from './mermaid/flowchart.ts';
import type { Picture } from './types.ts';

/**
 * A picture as a Mermaid flowchart, from left to right: each node and link once, roles as boxes and all else rounded, links
 * as stored; of a matrix the strongest pairs. Mermaid stops at 500 links: those past it are left out, and a comment says
 * how many.
 */
export const mermaid = (picture: Picture): string => writeFlowchart(chartOf(picture));
