import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';

/** Set, the pictures of the documents are taken anew. */
const WRITE = process.env['WRITE_PICTURES'] !== undefined;

const FOLDER = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));

/**
 * Takes the picture docs/pictures/<name>.png of a page or a part of it, where WRITE_PICTURES is set; else
 * does nothing.
 *
 * @param full the whole height of a page, not only what is in view
 */
export async function picture(of: Page | Locator, name: string, full = false): Promise<void> {
  if (!WRITE) return;
  mkdirSync(FOLDER, { recursive: true });
  const path = `${FOLDER}${name}.png`;
  await ('goto' in of ? of.screenshot({ path, fullPage: full }) : of.screenshot({ path }));
}
