import { number } from '../facts/counts.ts';
import type { Removal } from '../facts/removeSource.ts';

/** The readable summary of a source's removal. */
export function formatRemoval(source: string, removal: Removal, dryRun: boolean): string {
  const { deprecated, updated, unlinked, relinked } = removal;
  const head = dryRun
    ? `A dry run: nothing was written. Without ${source} this would change:`
    : `${source} is taken back:`;
  return [
    head,
    `  entities: ${number(deprecated)} deprecated, since no other source names them; ${number(updated)} updated`,
    `  links: ${number(unlinked)} deleted, since no other source gives them; ${number(relinked)} updated`,
  ].join('\n');
}
