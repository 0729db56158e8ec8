import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';

/** Set, the pictures of the documents are taken anew. */
const WRITE = process.env['WRITE_PICTURES'] !== undefined;

const FOLDER = fileURLToPath(new URL('../../../docs/pictures/', import.meta.url));

/** A picture shows what a page is about, not all of its tables. */
const HIGHEST = 1800;

/**
 * Takes the picture docs/pictures/<name>.png of a page or a part of it, where WRITE_PICTURES is set; else
 * does nothing. A page is taken from its top, at most 1800 px of it.
 */
export async function picture(of: Page | Locator, name: string): Promise<void> {
  if (!WRITE) return;
  mkdirSync(FOLDER, { recursive: true });
  const path = `${FOLDER}${name}.png`;
  if (!('goto' in of)) await of.screenshot({ path });
  else await of.screenshot({ path, fullPage: true, clip: await topOf(of) });
}

async function topOf(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const [width = 0, height = 0] = await page.evaluate<number[]>(
    '[document.documentElement.clientWidth, document.documentElement.scrollHeight]',
  );
  return { x: 0, y: 0, width, height: Math.min(height, HIGHEST) };
}
