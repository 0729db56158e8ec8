import type { Oracle } from './Oracle.ts';
import { pageBehind, sortBy } from './order.ts';

export const entityIdsAfter = (
  oracle: Oracle,
  { after, first }: { after: string; first: number },
): { id: string }[] => {
  const rows = sortBy(
    oracle.graph.mapNodes((id) => ({ id })),
    ({ id }) => [id],
  );
  return pageBehind(rows, ({ id }) => [id], after === '' ? null : [after], first);
};
