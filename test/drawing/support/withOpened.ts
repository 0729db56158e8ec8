import type { NodeMark } from '../../../src/drawing/types.ts';

/** Nodes, each followed by what was opened at it. */
export const withOpened = (nodes: readonly NodeMark[]): readonly NodeMark[] =>
  nodes.flatMap((node) => [node, ...withOpened((node.opened ?? []).flatMap((list) => list.nodes))]);
