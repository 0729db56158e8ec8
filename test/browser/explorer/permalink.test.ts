import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inBrowser } from '../support/inBrowser.ts';
import { serveShipped } from '../support/served.ts';
import { eventually } from './support/eventually.ts';

/** All that a view shows: where one is, the drawings, the evidence and the tables. */
interface View {
  readonly heading: string;
  readonly drawings: readonly string[];
  readonly evidence: string;
  readonly tables: readonly string[];
}

/** Drawings without what only the keyboard and the pointer have set. */
const VIEW = `(() => {
  const textOf = (element) => element?.textContent ?? '';
  const bare = (svg) => {
    const copy = svg.cloneNode(true);
    for (const element of copy.querySelectorAll('a')) {
      element.removeAttribute('tabindex');
      element.classList.remove('rg-lit', 'rg-dim', 'rg-out');
    }
    for (const element of copy.querySelectorAll('.rg-link')) element.classList.remove('rg-lit', 'rg-dim', 'rg-out');
    return copy.outerHTML;
  };
  return {
    heading: textOf(document.querySelector('h1')),
    drawings: [...document.querySelectorAll('.picture svg')].map(bare),
    evidence: document.querySelector('#evidence')?.innerText ?? '',
    tables: [...document.querySelectorAll('main table')].map(textOf),
  };
})()`;

const viewOf = (page: Page): Promise<View> => page.evaluate<View>(VIEW);

const node = (page: Page, id: string) => page.locator(`.wide a.rg-node[data-id="${id}"]`);

/** The parameters of the address, as they are in it. */
const parameters = (page: Page): string[] => new URL(page.url()).search.slice(1).split('&');

/** A step of a reader, and what the address says of it. */
interface Step {
  readonly name: string;
  readonly take: (page: Page) => Promise<void>;
  readonly parameter: string;
}

const inEvidence = (page: Page, name: RegExp | string) =>
  page.locator('#evidence').getByRole('link', { name });

const STEPS: readonly Step[] = [
  {
    name: 'a pin',
    take: (page) => node(page, 'tool:redis').click(),
    parameter: 'pin=tool:redis',
  },
  {
    name: 'a second pin, from the table',
    take: (page) => page.getByRole('link', { name: 'Pin MongoDB', exact: true }).click(),
    parameter: 'pin=tool:mongodb',
  },
  {
    name: 'opened neighbours',
    take: (page) =>
      inEvidence(page, /^Open 8 of \d+ roles$/)
        .first()
        .click(),
    parameter: 'open=tool:redis~ROLE~8',
  },
  {
    name: 'what one knows',
    take: (page) => inEvidence(page, 'I know this').first().click(),
    parameter: 'have=tool:redis',
  },
  {
    name: 'no hubs',
    take: (page) => page.getByRole('link', { name: 'Hide hubs' }).click(),
    parameter: 'hubs=false',
  },
];

const START = '/connectors?between=Back+End+Developer&between=Full+Stack+Developer&first=100';

/** Takes a step, and waits until the page of its address is there. */
async function take(page: Page, step: Step): Promise<View> {
  await step.take(page);
  await eventually(() => {
    expect(parameters(page)).toContain(step.parameter);
  });
  return viewOf(page);
}

inBrowser('the address', serveShipped, ({ visit }) => {
  test('is that of the view one has made: a reload shows it again, and Back the one before', () =>
    visit(async (it) => {
      const { page } = it;
      await it.open(START);
      const views = [await viewOf(page)];
      const addresses = [page.url()];
      for (const step of STEPS) {
        const view = await take(page, step);
        expect(views).not.toContainEqual(view);
        await page.reload();
        expect(await viewOf(page)).toEqual(view);
        views.push(view);
        addresses.push(page.url());
      }
      expect(parameters(page)).toEqual(expect.arrayContaining(STEPS.map(({ parameter }) => parameter)));

      for (const [index, address] of [...addresses.entries()].reverse().slice(1)) {
        await page.goBack();
        await eventually(async () => {
          expect({ address: page.url(), view: await viewOf(page) }).toEqual({
            address,
            view: views[index],
          });
        });
      }
      await page.goForward();
      await eventually(async () => {
        expect(await viewOf(page)).toEqual(views[1]);
      });
    }));

  test('goes back without a reload, too', () =>
    visit(async (it) => {
      const { page } = it;
      await it.open(START);
      const views = [await viewOf(page)];
      for (const step of STEPS) views.push(await take(page, step));
      for (const view of views.reverse().slice(1)) {
        await page.goBack();
        await eventually(async () => {
          expect(await viewOf(page)).toEqual(view);
        });
      }
      expect(page.url()).toBe(it.url(START));
      expect(it.requests.filter((request) => request.isNavigationRequest())).toHaveLength(1);
    }));

  interface Copied {
    readonly typed: string;
    readonly copied: string;
  }

  const COPIED: readonly Copied[] = [
    {
      typed:
        '/connectors?between=Back+End+Developer&between=frontend+developer&kinds=TOOL&have=js&pin=tool:git',
      copied:
        '/connectors?between=role:back-end-developer&between=role:front-end-developer&kinds=TOOL&have=tool:javascript&pin=tool:git',
    },
    {
      typed: '/paths?from=UX+Designer&to=Database+Administrator&avoid=SQL&hubs=false',
      copied: '/paths?from=role:ux-designer&to=role:database-administrator&avoid=tool:sql&hubs=false',
    },
    {
      typed: '/transition?from=Data+Analyst&to=Data+Scientist&have=PyTorch',
      copied: '/transition?from=role:data-analyst&to=role:data-scientist&have=framework:pytorch',
    },
    { typed: '/role?ref=Data+Scientist', copied: '/role?ref=role:data-scientist' },
    { typed: '/entity?ref=postgres', copied: '/entity?ref=tool:postgresql' },
  ];

  test.each(COPIED)('by names, $typed, is copied as one of ids that shows the same', ({ typed, copied }) =>
    visit(
      async (it) => {
        const { page } = it;
        await it.open(typed);
        const view = await viewOf(page);
        await page.getByRole('button', { name: 'Copy link' }).click();
        await page.getByText('The link is copied.').waitFor();
        const link = await page.evaluate<string>('navigator.clipboard.readText()');
        expect(link).toBe(it.url(copied));
        await page.goto(link);
        expect(await viewOf(page)).toEqual(view);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ),
  );
});
