import { expect, test } from '@jest/globals';
import { inBrowser } from './support/inBrowser.ts';
import { serveShipped } from './support/served.ts';

// Apollo Sandbox loads from its makers, who cannot be reached here. What can be seen: its policy stops nothing that
// the page itself does, and lets it ask its makers.

inBrowser('Apollo Sandbox at /graphql', serveShipped, ({ visit }) => {
  test('only the network is missing: no policy stops its script, its styles or its requests', () =>
    visit(
      async (it) => {
        expect(await it.open('/graphql')).toBe(200);
        // Its own script has run, and missed what could not be loaded.
        expect(it.problems).toContainEqual(expect.stringMatching(/thrown: .*EmbeddedSandbox/));
        expect(it.problems.filter((problem) => /Content Security Policy/.test(problem))).toEqual([]);
        expect(new Set(it.outside().map((url) => new URL(url).hostname))).toEqual(
          new Set(['embeddable-sandbox.cdn.apollographql.com', 'fonts.googleapis.com']),
        );
        const overflow = await it.page.evaluate<string>('getComputedStyle(document.body).overflowX');
        expect(overflow).toBe('hidden');
      },
      { mayLeave: true, expected: [/net::ERR_NAME_NOT_RESOLVED|net::ERR_/, /EmbeddedSandbox/] },
    ));
});
