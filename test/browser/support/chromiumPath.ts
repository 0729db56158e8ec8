import { existsSync } from 'node:fs';

/** The one without a window first: it takes two thirds of the time. */
const USUAL = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/**
 * The browser of these tests: the one that CHROMIUM names, else one at its usual place; undefined without one.
 *
 * @throws Error where REQUIRE_BROWSER=1 and there is none
 */
export function chromiumPath(): string | undefined {
  const named = process.env['CHROMIUM'];
  const found = named === undefined || named === '' ? USUAL.find((path) => existsSync(path)) : named;
  if (found !== undefined && existsSync(found)) return found;
  const wanted = found === undefined ? 'There is no Chromium' : `There is no browser at ${found}`;
  if (process.env['REQUIRE_BROWSER'] === '1') throw new Error(`${wanted}, and REQUIRE_BROWSER=1.`);
  process.stderr.write(
    `Skipped: tests in a browser. ${wanted}: install it (Debian: apt-get install chromium-headless-shell fonts-liberation), or set CHROMIUM to its path.\n`,
  );
  return undefined;
}
