import fastifyCompress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';
import type { LogError } from '../../graph/LogError.ts';
import type { Reach } from '../bookmarks.ts';
import { readAssets } from './Assets.ts';
import { assetRoutes } from './assetRoutes.ts';
import { entityTags } from './entityTag.ts';
import type { ExplorerOptions } from './ExplorerOptions.ts';
import { exportRoutes } from './exportRoutes.ts';
import { otherPaths } from './otherPaths.ts';
import { pageRoutes } from './pageRoutes.tsx';
import type { Served } from './Served.ts';

interface ExplorerSettings extends ExplorerOptions {
  readonly hasIde: boolean;
  readonly reach: Reach | undefined;
  readonly log: LogError;
}

/** The explorer: pages, exports, and what pages load. */
export async function explorerRoutes(app: FastifyInstance, settings: ExplorerSettings): Promise<void> {
  const built = readAssets(settings.assets);
  const { hasIde, origin = '' } = settings;
  const release = [settings.release, String(hasIde), origin, ...Object.values(built.addresses)].join(' ');
  const served: Served = { ...settings, built, tag: entityTags(settings.ask, release) };
  await app.register(assetRoutes, { folder: settings.assets });
  await app.register(async (scope) => {
    // Answers are made anew each time: what compresses best would take longer than making them.
    await scope.register(fastifyCompress, { encodings: ['gzip', 'identity'], threshold: 1024 });
    pageRoutes(scope, served);
    otherPaths(scope, built);
    exportRoutes(scope, served);
  });
}
