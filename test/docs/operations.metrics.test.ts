import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Store } from '../../src/store/Store.ts';
import { observedApp, post } from '../http/observe/observed.ts';
import { emptyGrafeo } from '../support/stores.ts';

const text = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');

/** The first cells of the rows under a heading that are code. */
const namesUnder = (heading: string): string[] => {
  const [, section = ''] = text.split(`\n## ${heading}\n`);
  const [before = ''] = section.split('\n## ');
  return [...before.matchAll(/^\| ((?:`[^`]+`(?:, )?)+) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([\w*]+)(?:\{[^}]*\})?`/g)].map(([, name = '']) => name),
  );
};

let store: Store;
let page: string;
let line: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  store = await emptyGrafeo();
  const served = await observedApp(store, { metrics: { port: undefined, token: undefined } });
  await post(served, 'query Q { tools { totalCount edges { node { id } } } }');
  await post(served, '{ search(text: "git") { totalCount } }');
  page = (await served.app.inject({ url: '/metrics' })).body;
  await served.app.close();
  line = served.lines('request')[0] ?? {};
});
afterAll(() => store.close());

describe('docs/operations.md', () => {
  test('tells of every metric of our own, and of no other', () => {
    const served = [...page.matchAll(/^# TYPE (rolegraph_\w+)/gm)].map(([, name]) => name);
    const told = namesUnder('Metrics').filter((name) => name.startsWith('rolegraph_'));
    expect([...told].sort()).toEqual([...served].sort());
  });

  test('alerts and excerpts ask for metrics that there are', () => {
    const asked = new Set(text.match(/\b(?:rolegraph|nodejs)_\w+/g));
    const known = page.match(/^\w+(?=[ {])/gm) ?? [];
    const missing = [...asked].filter(
      (name) => !known.some((one) => one === name || one.replace(/_(?:bucket|sum|count)$/, '') === name),
    );
    expect(missing.filter((name) => !/_(?:bucket|sum|count)$/.test(name) && name !== 'nodejs_')).toEqual([]);
  });

  test('explains every field of a request’s line', () => {
    const told = new Set(namesUnder('The log'));
    const plain = ['level', 'time', 'msg', 'method'];
    expect(Object.keys(line).filter((field) => !told.has(field) && !plain.includes(field))).toEqual([]);
    expect(Object.keys(line)).toContain('layers');
  });
});
