import type { Applied } from './applyFacts.ts';
import { countsText } from './counts.ts';

export interface ShippedReport {
  readonly source: string;
  readonly applied: Applied;
}

/** The summary of an import of the shipped graph, a line a source. */
export function formatShipped(reports: readonly ShippedReport[]): string {
  const lines = reports.map(({ source, applied: { entities, links, lookups } }) => {
    const parts = [`entities ${countsText(entities) || 'none'}`, `links ${countsText(links) || 'none'}`];
    if (lookups > 0) parts.push(`aliases ${lookups} written`);
    return `  ${source}: ${parts.join('; ')}`;
  });
  return ['Shipped graph:', ...lines].join('\n');
}
