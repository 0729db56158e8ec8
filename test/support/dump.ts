import type { Reader } from '../../src/store/Store.ts';
import { comparable } from './canonical.ts';

const NODES =
  'MATCH (n) RETURN labels(n) AS labels, n{.*} AS properties, coalesce(n.id, n.key) AS at ORDER BY at';
const RELATIONSHIPS =
  'MATCH (a)-[r]->(b) ' +
  'RETURN coalesce(a.id, a.key) AS start, type(r) AS type, coalesce(b.id, b.key) AS end, r{.*} AS properties ' +
  'ORDER BY start, type, end';

/** Every node and relationship with all its properties, in one order, to compare stores. */
export async function dump(reader: Reader): Promise<string[]> {
  const nodes = await reader.read(NODES, {});
  const relationships = await reader.read(RELATIONSHIPS, {});
  return comparable(
    [...nodes.map(({ labels, properties }) => ({ labels, properties })), ...relationships],
    false,
  );
}
