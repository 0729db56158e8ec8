import { linkKey, type LinkEnds } from '../../../src/facts/facts.ts';
import type { Oracle } from './Oracle.ts';
import { record } from './record.ts';

/** What the oracle holds after all that a source has said is taken back, and whether that changed anything. */
export const takeBack = (oracle: Oracle, source: string, now: string): boolean =>
  record(oracle, { source, now }, () => {
    for (const all of oracle.linksSaid.values()) all.delete(source);
    for (const [id, said] of oracle.said) {
      const hadSaid = [
        said.claims.delete(source),
        said.retiredBy.delete(source),
        ...[...said.aliases.values()].map((at) => at.delete(source)),
      ];
      // What is out of use then keeps its ids, so that it is known when the source returns.
      if (hadSaid.includes(true) && said.claims.size > 0) forgetIds(oracle, id, `${source}:`);
    }
  });

function forgetIds(oracle: Oracle, id: string, prefix: string): void {
  for (const [key, ids] of oracle.externalIds) {
    if (key.startsWith(prefix) && ids.has(id)) oracle.externalIds.delete(key);
  }
}

/** What it holds after a curator has removed links. */
export const removeSaid = (oracle: Oracle, links: readonly LinkEnds[], now: string): boolean =>
  record(oracle, { source: 'curator', now }, () => {
    for (const key of links.map(linkKey)) {
      const givers = [...(oracle.linksSaid.get(key)?.keys() ?? [])];
      if (givers.some((giver) => giver !== 'curator')) oracle.removedLinks.set(key, 'curator');
      oracle.linksSaid.delete(key);
    }
  });
