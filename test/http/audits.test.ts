import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import type { FastifyInstance } from 'fastify';
import type { Store } from '../../src/store/Store.ts';
import { serverOver } from '../support/httpServer.ts';
import { emptyGrafeo } from '../support/stores.ts';

// GraphQL over HTTP, by the audits of its reference implementation, against a server that listens.

/** Plain GET is what any page of the Web can send: Apollo's CSRF prevention refuses it, and stays on. */
const LEFT_OUT: readonly string[] = ['5A70', 'D6D5', '6A70'];

const LEVELS = ['MUST', 'SHOULD', 'MAY'] as const;
type Level = (typeof LEVELS)[number];

const levelOf = (name: string): Level => LEVELS.find((level) => name.startsWith(level)) ?? 'MUST';

let store: Store;
let app: FastifyInstance;
let url = '';

const audits = serverAudits({ url: () => url });
const passed: Record<Level, number> = { MUST: 0, SHOULD: 0, MAY: 0 };

const ofLevel = (level: Level) => audits.filter(({ name }) => levelOf(name) === level);

beforeAll(async () => {
  store = await emptyGrafeo();
  ({ app } = await serverOver(store));
  url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
});

afterAll(async () => {
  await app.close();
  await store.close();
  const row = (level: Level) =>
    `${level.padEnd(6)} ${String(passed[level]).padStart(3)} of ${ofLevel(level).length}`;
  process.stderr.write(`GraphQL over HTTP\n${LEVELS.map(row).join('\n')}\n`);
});

describe('GraphQL over HTTP', () => {
  test('has 13 audits that a server must pass, 23 that it should and 25 that it may', () => {
    expect(LEVELS.map((level) => ofLevel(level).length)).toEqual([13, 23, 25]);
  });

  test.each(audits.map((audit) => [`${audit.id} ${audit.name}`, audit] as const))('%s', async (_, audit) => {
    const result = await audit.fn();
    if (result.status === 'ok') passed[levelOf(audit.name)] += 1;
    const isLeftOut = LEFT_OUT.includes(audit.id);
    expect({ ...said(result), passes: result.status === 'ok' }).toEqual({
      ...said(result),
      passes: !isLeftOut,
    });
  });

  test('the audits left out are in docs/conformance.md, each with its reason, and no others', () => {
    const text = readFileSync(new URL('../../docs/conformance.md', import.meta.url), 'utf8');
    const rows = [...text.matchAll(/^\| ([0-9A-Z]{4}) \| (MAY .+?) \| (.+) \|$/gm)];
    const named = LEFT_OUT.map((id) => [id, audits.find((audit) => audit.id === id)?.name]);
    expect(rows.map(([, id, name]) => [id, name])).toEqual(named);
    for (const [, , , reason = ''] of rows) expect(reason.length).toBeGreaterThan(20);
  });
});

const said = (result: Awaited<ReturnType<(typeof audits)[number]['fn']>>) =>
  'reason' in result ? { reason: result.reason } : {};
