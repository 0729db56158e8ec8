import { number } from '../facts/counts.ts';
import type { CheckReport } from './checkGraph.ts';
import type { Broken } from './Findings.ts';
import { ruleOf } from './rules.ts';

/** The readable summary of a check. */
export function formatCheck(report: CheckReport): string {
  const { version, entities, links, aliases, externalIds, rules, broken } = report;
  const looked =
    `Checked ${number(entities)} entities, ${number(links)} links, ${number(aliases)} aliases and ` +
    `${number(externalIds)} external ids at version ${version}.`;
  const result =
    broken.length === 0 ? `All ${rules} rules hold.` : `${broken.length} of ${rules} rules are broken:`;
  return [looked, result, ...broken.flatMap(brokenLines)].join('\n');
}

function brokenLines({ rule, total, examples }: Broken): string[] {
  const { says, mend } = ruleOf(rule);
  const rest = total - examples.length;
  return [
    '',
    `${rule} (${number(total)}): ${says}.`,
    ...examples.map((example) => `  ${example}`),
    ...(rest > 0 ? [`  and ${number(rest)} more`] : []),
    `  To mend it: ${mend ?? 'rolegraph check --mend'}.`,
  ];
}

/** The same for a program. */
export const checkJson = (report: CheckReport): string =>
  JSON.stringify(
    {
      ...report,
      broken: report.broken.map(({ rule, ...found }) => ({
        rule,
        says: ruleOf(rule).says,
        ...found,
        mend: ruleOf(rule).mend ?? 'rolegraph check --mend',
      })),
    },
    null,
    2,
  );
