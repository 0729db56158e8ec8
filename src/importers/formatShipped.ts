import type { Applied } from './applyFacts.ts';

export interface ShippedReport {
  readonly source: string;
  readonly applied: Applied;
}

/** The summary of an import of the shipped graph, a line a source. */
export function formatShipped(reports: readonly ShippedReport[]): string {
  const lines = reports.map(({ source, applied: { entities, links, lookups } }) => {
    const parts = [`entities ${counted(entities)}`, `links ${counted(links)}`];
    if (lookups > 0) parts.push(`aliases ${lookups} written`);
    return `  ${source}: ${parts.join('; ')}`;
  });
  return ['Shipped graph:', ...lines].join('\n');
}

/** `12 created, 3 unchanged`: what there is none of is left out. */
function counted(counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  return parts.map(([what, count]) => `${count.toLocaleString('en')} ${what}`).join(', ') || 'none';
}
