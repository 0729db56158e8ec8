import { inTurn } from './pipeline/inTurn.ts';
import { leaveOut } from './lists/leaveOut.ts';
import { openList, type ListFile } from './lists/openList.ts';
import { packageVersion } from './lists/packageVersion.ts';
import { withKept } from './lists/withKept.ts';
import type { BadRow, EntityClaim } from './pipeline/claims.ts';
import { importEntities } from './pipeline/importEntities.ts';
import type { Importer } from './pipeline/importer.ts';
import type { ImportRun } from './pipeline/run.ts';
import { hashFiles } from './pipeline/table.ts';
import { BRANDS, type Brand } from './simpleicons/brands.ts';
import { brandClaim, brandKey, isElsewhere, SIMPLE_ICONS } from './simpleicons/claims.ts';
import { readKeptBrands, type KeptBrands } from './simpleicons/keptBrands.ts';

/**
 * Takes from `simple-icons.json` of the npm package simple-icons the slugs of icons, colours and names of the tools
 * and frameworks that the graph has. Nothing new is made.
 */
export const simpleicons: Importer = {
  source: SIMPLE_ICONS,
  async open(paths) {
    const file = await openList(paths, BRANDS);
    const kept = readKeptBrands();
    return {
      sha256: await hashFiles([file.path]),
      version: await packageVersion(file.path, 'simple-icons'),
      run: (run) => importBrands(run, file, kept),
    };
  },
};

async function importBrands(run: ImportRun, file: ListFile<Brand>, kept: KeptBrands): Promise<void> {
  const count = (isSo: (brand: Brand) => boolean) =>
    file.rows.filter((row) => !('reason' in row) && isSo(row.row)).length;
  const isOther = (brand: Brand) => isElsewhere(brand, kept);
  const isMaker = ({ slug }: Brand) => kept.makers.has(slug);
  const claims = file.rows.flatMap((row): (EntityClaim | BadRow)[] => {
    if ('reason' in row) return [row];
    return isOther(row.row) || isMaker(row.row) ? [] : [brandClaim(row, kept)];
  });
  const same = new Map([...kept.same].map(([slug, id]) => [brandKey(slug), id]));
  await importEntities(await withKept(run, same), file, () => inTurn(claims));
  leaveOut(run, file, 'shares its name with something else', count(isOther));
  leaveOut(run, file, 'is the mark of a maker, whose product has its own', count(isMaker));
}
