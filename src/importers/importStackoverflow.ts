import { badUserInput } from '../graph/errors.ts';
import { listSources } from '../statements/listSources.ts';
import { importEntities } from './pipeline/importEntities.ts';
import type { Importer, Input } from './pipeline/importer.ts';
import { inTurn } from './pipeline/inTurn.ts';
import { importLinks } from './pipeline/importLinks.ts';
import type { ImportRun } from './pipeline/run.ts';
import { hashFiles } from './pipeline/table.ts';
import { identify } from './recognise.ts';
import type { Share } from './stackoverflow/Answers.ts';
import { entityClaims, keyOf, linkClaims } from './stackoverflow/claims.ts';
import { countAnswers } from './stackoverflow/countAnswers.ts';
import { STACKOVERFLOW } from './stackoverflow/keys.ts';
import { openSurveys, type Survey } from './stackoverflow/openSurveys.ts';
import { readSurveyLists, type SurveyLists } from './stackoverflow/surveyLists.ts';

/**
 * Takes in results of the Stack Overflow Developer Survey: for each job the share of those asked who have
 * worked with a technology. Only counts are kept of the answers. Who ticks nothing of a question counts as not asked,
 * since the files do not tell the two apart. Where years differ, the newest counts; what only an older one
 * asked stays.
 */
export const stackoverflow: Importer = {
  source: STACKOVERFLOW,
  open: async (paths) => {
    const lists = readSurveyLists();
    const surveys = await openSurveys(paths, lists);
    return inputOf(surveys, lists);
  },
};

async function inputOf(surveys: readonly Survey[], lists: SurveyLists): Promise<Input> {
  const years = surveys.flatMap(({ year }) => year ?? []).sort((a, b) => a - b);
  return {
    sha256: await hashFiles(surveys.map(({ table }) => table.path)),
    version: years.length === 0 ? undefined : years.join('+'),
    run: async (run) => {
      await mustNotBeOlder(run, years);
      await importSurveys(run, surveys, lists);
    },
  };
}

const YEARS = /^\d{4}(?:\+\d{4})*$/;

/** An older year alone would put its figures in the place of newer ones. */
async function mustNotBeOlder(run: ImportRun, years: readonly number[]): Promise<void> {
  const sources = await run.write(async (transaction) => ({
    changed: false,
    value: await listSources.run(transaction, {}),
  }));
  const releases = sources.find(({ source }) => source.id === STACKOVERFLOW)?.releases ?? [];
  const versions = releases.map(({ id }) => id.slice(STACKOVERFLOW.length + 1));
  const known = versions.filter((version) => YEARS.test(version)).flatMap((version) => version.split('+'));
  const newest = Math.max(...known.map(Number));
  const given = years.at(-1);
  if (given === undefined || given >= newest) return;
  const message =
    `The graph has the survey of ${newest} already, whose figures those of ${given} would replace. ` +
    `Import both at once: then the newer ones count. Nothing was imported.`;
  throw badUserInput(message, { known: newest, given });
}

/** @param surveys the newest first */
async function importSurveys(run: ImportRun, surveys: readonly Survey[], lists: SurveyLists): Promise<void> {
  const counted: { survey: Survey; shares: readonly Share[] }[] = [];
  for (const survey of surveys) {
    const shares = await countAnswers(run, survey, lists);
    const claims = entityClaims(shares, survey.table, lists, run.mapping);
    await importEntities(run, survey.table, () => inTurn(claims), { isCounted: true });
    counted.push({ survey, shares });
  }
  const ids = await identitiesOf(
    run,
    counted.flatMap(({ shares }) => shares),
  );
  const said = new Set<string>();
  for (const { survey, shares } of counted) {
    refuseUnknownJobs(run, survey, shares, ids);
    const fresh = shares.filter((share) => isKnown(share, ids) && !said.has(linkOf(share, ids)));
    for (const share of fresh) said.add(linkOf(share, ids));
    await importLinks(run, survey.table, () => inTurn(linkClaims(fresh, survey.table)), { isCounted: true });
  }
}

type Identities = ReadonlyMap<string, { readonly id: string }>;

async function identitiesOf(run: ImportRun, shares: readonly Share[]): Promise<Identities> {
  const keys = shares.flatMap(({ job, technology }) => [keyOf(job), keyOf(technology)]);
  return run.write(async (transaction) => ({ changed: false, value: await identify(transaction, keys) }));
}

const idsOf = ({ job, technology }: Share, ids: Identities) => [
  ids.get(keyOf(job))?.id,
  ids.get(keyOf(technology))?.id,
];

const isKnown = (share: Share, ids: Identities): boolean => !idsOf(share, ids).includes(undefined);

const linkOf = (share: Share, ids: Identities): string => idsOf(share, ids).join(' ');

/** Jobs in none of the kept lists that no role is named after. */
function refuseUnknownJobs(
  run: ImportRun,
  { table }: Survey,
  shares: readonly Share[],
  ids: Identities,
): void {
  const jobs = new Set(shares.map(({ job }) => job));
  for (const job of jobs) {
    const key = keyOf(job);
    if (job.isListed || ids.has(key)) continue;
    const reason = `is a job that no role is named after; to take it in, write "${key}: new", or the id of its role, into a mapping file`;
    run.report.refuse({ file: table.name, line: 1, reason, value: job.name });
  }
}
