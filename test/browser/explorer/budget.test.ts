import { get } from 'node:http';
import { expect, test } from '@jest/globals';
import { inBrowser, type InBrowser } from '../support/inBrowser.ts';
import { onetFolder, serveOnet, serveShipped } from '../support/served.ts';

/** What a first page may cost: 60 KB over the wire, with gzip, and few round trips. */
const BYTES = 60_000;
const REQUESTS = 5;

/** The bytes of an answer with gzip, as they come over the wire, its head included. */
function bytesOf(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      const head = answer.rawHeaders.reduce((sum, part) => sum + Buffer.byteLength(part) + 2, 0);
      let body = 0;
      answer.on('data', (part: Buffer) => {
        body += part.length;
      });
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(head + body);
        else reject(new Error(`${url} is answered with ${String(answer.statusCode)}.`));
      });
    }).on('error', reject);
  });
}

const PAGES: Readonly<Record<string, string>> = {
  'the first page': '/',
  'a connectors page': '/connectors?between=Back+End+Developer&between=Full+Stack+Developer&kinds=TOOL',
  'one with all that joins the two': '/connectors?between=Back+End+Developer&between=Full+Stack+Developer',
};

const ONET_PAGES: Readonly<Record<string, string>> = {
  ...PAGES,
  'two roles of O*NET': '/connectors?between=Registered+Nurses&between=Acute+Care+Nurses',
};

function cases({ visit }: InBrowser, pages: Readonly<Record<string, string>>): void {
  test.each(Object.entries(pages))('%s comes in at most 60 KB and 5 requests', (_, path) =>
    visit(async (it) => {
      expect(await it.open(path)).toBe(200);
      // The icon is asked for when the browser has time: now or later.
      const icon = await it.page.locator('link[rel=icon]').getAttribute('href');
      const urls = [...new Set([...it.requests.map((request) => request.url()), it.url(icon ?? '')])];
      expect(urls).toContain(it.url(path));
      expect(urls.length).toBeLessThanOrEqual(REQUESTS);
      const bytes = await Promise.all(urls.map(bytesOf));
      expect(bytes.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(BYTES);
    }),
  );
}

inBrowser('over the shipped graph,', serveShipped, (it) => {
  cases(it, PAGES);
});

const folder = onetFolder();

if (folder === undefined) {
  test.skip('over the O*NET graph,', () => undefined);
} else {
  inBrowser(
    'over the O*NET graph,',
    () => serveOnet(folder),
    (it) => {
      cases(it, ONET_PAGES);
    },
  );
}
