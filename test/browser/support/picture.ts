import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { smallPng } from './smallPng.ts';

/** A picture shows what a page is about, not all of its tables: so many px of it from the top. */
const HIGHEST = 1300;

/** Where docs/pictures/<name>.png is. */
export const pictureFile = (name: string): string =>
  fileURLToPath(new URL(`../../../docs/pictures/${name}.png`, import.meta.url));

/** Takes the picture docs/pictures/<name>.png of a page from its top, at most so many px of it. */
export async function takePicture(page: Page, name: string, highest = HIGHEST): Promise<void> {
  const path = pictureFile(name);
  mkdirSync(fileURLToPath(new URL('.', `file://${path}`)), { recursive: true });
  const [width = 0, height = 0] = await page.evaluate<number[]>(
    '[document.documentElement.clientWidth, document.documentElement.scrollHeight]',
  );
  const clip = { x: 0, y: 0, width, height: Math.min(height, highest) };
  writeFileSync(path, smallPng(await page.screenshot({ fullPage: true, clip })));
}
