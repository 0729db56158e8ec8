import { DEVICON, technologyClaim, technologyKey } from './devicon/claims.ts';
import { readKeptTechnologies, type KeptTechnologies } from './devicon/keptTechnologies.ts';
import { TECHNOLOGIES, type Technology } from './devicon/technologies.ts';
import { inTurn } from './pipeline/inTurn.ts';
import { leaveOut } from './lists/leaveOut.ts';
import { openList, type ListFile } from './lists/openList.ts';
import { packageVersion } from './lists/packageVersion.ts';
import { withKept } from './lists/withKept.ts';
import { importEntities } from './pipeline/importEntities.ts';
import type { Importer } from './pipeline/importer.ts';
import type { ImportRun } from './pipeline/run.ts';
import { hashFiles } from './pipeline/table.ts';

/** Takes from Devicon's `devicon.json` the colours, names and categories of what the graph has. Nothing new is made. */
export const devicon: Importer = {
  source: DEVICON,
  async open(paths) {
    const file = await openList(paths, TECHNOLOGIES);
    const kept = readKeptTechnologies();
    return {
      sha256: await hashFiles([file.path]),
      version: await packageVersion(file.path, 'devicon'),
      run: (run) => importTechnologies(run, file, kept),
    };
  },
};

async function importTechnologies(
  run: ImportRun,
  file: ListFile<Technology>,
  kept: KeptTechnologies,
): Promise<void> {
  const same = new Map([...kept.same].map(([slug, id]) => [technologyKey(slug), id]));
  const ours = file.rows.filter((row) => 'reason' in row || !kept.distinct.has(row.row.name));
  const claims = ours.map((row) => ('reason' in row ? row : technologyClaim(row, kept)));
  await importEntities(await withKept(run, same), file, () => inTurn(claims));
  leaveOut(run, file, 'shares its name with something else', file.rows.length - ours.length);
}
