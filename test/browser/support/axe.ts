import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** A part of the page, or all of it. */
export interface AxeScope {
  /** CSS selectors: only these parts. */
  readonly include?: readonly string[];
  /** CSS selectors: not these parts. */
  readonly exclude?: readonly string[];
  /** Only what weighs at least this much; all if unset. */
  readonly impacts?: readonly ('minor' | 'moderate' | 'serious' | 'critical')[];
}

interface Found {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/**
 * What axe finds wrong, a line each: rule, place and what to do; none is what a test wants. The page's policy
 * stays on: DevTools runs axe, not a script element.
 */
export async function axeProblems(page: Page, scope: AxeScope = {}): Promise<string[]> {
  await page.evaluate(axe.source);
  const context = {
    include: (scope.include ?? ['html']).map((one) => [one]),
    exclude: (scope.exclude ?? []).map((one) => [one]),
  };
  const found = await page.evaluate<Found[]>(
    `axe.run(${JSON.stringify(context)}, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  return found
    .filter(({ impact }) => !scope.impacts || scope.impacts.some((one) => one === impact))
    .flatMap(({ id, impact, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary = '' }) =>
          `${id} (${impact ?? 'unrated'}) at ${target.join(' ')}: ${help}. ${failureSummary.replace(/\s+/g, ' ')}`,
      ),
    );
}
