import type { Applied } from '../facts/applyFacts.ts';
import { countsText } from '../facts/counts.ts';

export interface ShippedReport {
  readonly source: string;
  readonly applied: Applied;
  /** Entities and links that changed by what the source does not say any more. */
  readonly withdrawn: number;
}

/** The summary of an import of the shipped graph, a line a source. */
export function formatShipped(reports: readonly ShippedReport[]): string {
  const lines = reports.map(({ source, withdrawn, applied: { entities, links, lookups } }) => {
    const parts = [`entities ${countsText(entities) || 'none'}`, `links ${countsText(links) || 'none'}`];
    if (lookups > 0) parts.push(`aliases ${lookups} written`);
    if (withdrawn > 0) parts.push(`${withdrawn} entities and links taken back`);
    return `  ${source}: ${parts.join('; ')}`;
  });
  return ['Shipped graph:', ...lines].join('\n');
}
