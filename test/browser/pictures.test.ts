import { existsSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { inBrowser } from './support/inBrowser.ts';
import { pictureFile, takePicture } from './support/picture.ts';
import { serveShipped } from './support/served.ts';

/** Set, the pictures of the documents are taken anew; else they are looked for. */
const WRITE = process.env['WRITE_PICTURES'] !== undefined;

const PATIENCE = 60_000;

const CONNECTORS = '/connectors?between=Back+End+Developer&between=Full+Stack+Developer&kinds=TOOL';
const THREE = ['back-end-developer', 'full-stack-developer', 'data-scientist'];

interface Look {
  readonly colorScheme?: 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
}

const LOOKS = {
  '': {},
  '-dark': { colorScheme: 'dark' },
  '-narrow': { viewport: { width: 390, height: 844 } },
} as const satisfies Record<string, Look>;

const LIGHT = [''] as const;
const LIGHT_DARK = ['', '-dark'] as const;
const ALL = ['', '-dark', '-narrow'] as const;

/** The pictures of each page, by name. */
const PICTURES: Readonly<Record<string, readonly [path: string, looks: readonly (keyof typeof LOOKS)[]]>> = {
  home: ['/', LIGHT],
  connectors: [CONNECTORS, ALL],
  'connectors-pinned': [
    `/connectors?${THREE.map((id) => `between=role:${id}`).join('&')}&pin=tool:docker`,
    LIGHT,
  ],
  paths: ['/paths?from=Front+End+Developer&to=Data+Scientist', ALL],
  transition: ['/transition?from=Back+End+Developer&to=Data+Scientist&have=Statistics', ALL],
  role: ['/role?ref=Data+Scientist', ALL],
  entity: ['/entity?ref=PostgreSQL', LIGHT],
  search: ['/search?text=kubernates', LIGHT],
  overview: ['/overview', ALL],
  'no-path': ['/paths?from=Front+End+Developer&to=Data+Scientist&maxHops=1', LIGHT],
  graphiql: ['/graphiql', LIGHT_DARK],
};

inBrowser('the pictures of docs/pictures', serveShipped, ({ visit }) => {
  describe.each(Object.entries(PICTURES))('%s', (name, [path, looks]) => {
    test.each(looks)(
      '%s.png',
      async (look) => {
        if (WRITE) {
          await visit(async (it) => {
            expect(await it.open(path)).toBe(200);
            // GraphiQL is there when one can type in it.
            if (name === 'graphiql') await it.page.locator('.view-line').first().waitFor();
            await takePicture(it.page, `${name}${look}`);
          }, LOOKS[look]);
        }
        expect(existsSync(pictureFile(`${name}${look}`))).toBe(true);
      },
      PATIENCE,
    );
  });
});
