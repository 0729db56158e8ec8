import type { FileLine } from './lineSchema.ts';
import type { Batch, Placed } from './Batch.ts';
import type { PlacedLine } from './readLines.ts';
import { writeAliases } from './writeAliases.ts';
import { writeEntities } from './writeEntities.ts';
import { writeLinks, writeRemovedLinks } from './writeLinks.ts';
import { writeReleases, writeSources } from './writeSources.ts';

/** Writes some lines of a file, in the order in which one type needs the other. */
export async function writeBatch(batch: Batch, lines: readonly PlacedLine[]): Promise<void> {
  await writeSources(batch, ofType(lines, 'source'));
  await writeReleases(batch, ofType(lines, 'release'));
  await writeEntities(batch, ofType(lines, 'entity'));
  await writeAliases(batch, ofType(lines, 'alias'));
  await writeLinks(batch, ofType(lines, 'link'));
  await writeRemovedLinks(batch, ofType(lines, 'removedLink'));
}

function ofType<T extends FileLine['type']>(lines: readonly PlacedLine[], type: T): Placed<T>[] {
  const isOfType = (line: PlacedLine): line is PlacedLine & Placed<T> => line.says.type === type;
  return lines.filter(isOfType);
}
