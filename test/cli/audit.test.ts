import { expect, test } from '@jest/globals';
import { Command } from 'commander';
import { addAudit, type AuditBounds, type AuditRecord } from '../../src/cli/audit.ts';

const git = { id: 'tool:git', kind: 'TOOL', name: 'Git', status: 'ACTIVE', sources: ['onet'] };
const uses = { from: 'role:a', relation: 'USES', to: 'tool:git', figure_onet: 0.4, weight: 0.4 };

const record = (
  version: number,
  about: Partial<AuditRecord>,
  before: object,
  after: object,
): AuditRecord => ({
  version,
  at: '2026-03-03T09:08:07.000Z',
  who: 'ada',
  what: 'upsertEntities',
  ...about,
  before: JSON.stringify({ entities: [], links: [], ...before }),
  after: JSON.stringify({ entities: [], links: [], ...after }),
});

const RECORDS: readonly AuditRecord[] = [
  record(12, { what: 'removeLinks' }, { links: [uses] }, {}),
  record(
    11,
    { what: 'upsertLinks' },
    { links: [uses] },
    { links: [{ ...uses, figure_curator: 0.9, weight: 0.9 }] },
  ),
  record(
    9,
    { who: 'bo\u001b[31mb' },
    { entities: [git] },
    {
      entities: [
        {
          ...git,
          description: `Version control, ${'of long standing '.repeat(4)}`,
          aliases: ['VCS', 'DVCS'],
        },
        { id: 'tool:ruff', kind: 'TOOL', name: 'Ruff' },
      ],
    },
  ),
];

async function run(args: readonly string[], records: readonly AuditRecord[] = RECORDS) {
  const asked: AuditBounds[] = [];
  let printed = '';
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  addAudit(program, {
    audit: (bounds) => {
      asked.push(bounds);
      return Promise.resolve(records);
    },
    print: (text) => (printed += text),
  });
  for (const command of program.commands)
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  await program.parseAsync(['audit', ...args], { from: 'user' });
  return { asked, printed };
}

test('asks for the twenty newest, unless it is told how many and since when', async () => {
  expect((await run([])).asked).toEqual([{ since: 0, first: 20 }]);
  expect((await run(['--since', '8', '--first', '3'])).asked).toEqual([{ since: 8, first: 3 }]);
});

test.each([
  ['--first', '0'],
  ['--first', 'all'],
  ['--since', '-1'],
  ['--format', 'yaml'],
])('refuses %s %s', async (...args) => {
  await expect(run(args)).rejects.toThrow(args[0]);
});

test('the table says who changed what, with nothing that steers a terminal', async () => {
  expect(`\n${(await run([])).printed}`).toBe(`
┌─────────┬──────────────────┬──────────┬────────────────┬─────────────────────────────────────────────────────────────┐
│ Version │ Time (UTC)       │ Who      │ What           │ Changes                                                     │
├─────────┼──────────────────┼──────────┼────────────────┼─────────────────────────────────────────────────────────────┤
│ 12      │ 2026-03-03 09:08 │ ada      │ removeLinks    │ − role:a USES tool:git 0.4                                  │
│ 11      │ 2026-03-03 09:08 │ ada      │ upsertLinks    │ role:a USES tool:git: weight 0.4 → 0.9; figure_curator – →  │
│         │                  │          │                │ 0.9                                                         │
│  9      │ 2026-03-03 09:08 │ bo [31mb │ upsertEntities │ tool:git: description – → Version control, of long standing │
│         │                  │          │                │ of lo…; aliases – → VCS, DVCS                               │
│         │                  │          │                │ + tool:ruff (Ruff)                                          │
└─────────┴──────────────────┴──────────┴────────────────┴─────────────────────────────────────────────────────────────┘`);
});

test('says so where nobody has changed anything', async () => {
  expect((await run([], [])).printed).toBe('No curator has changed anything.');
  expect((await run(['--since', '8'], [])).printed).toBe('No curator has changed anything after version 8.');
});

test('shows ten changes of an act, and how many more there were', async () => {
  const entities = Array.from({ length: 12 }, (_, index) => ({ id: `tool:n-${index}`, name: `N ${index}` }));
  const { printed } = await run([], [record(3, {}, {}, { entities })]);
  expect(printed.match(/\+ tool:n-\d+ \(N \d+\)/g)).toHaveLength(10);
  expect(printed).toContain('and 2 more');
});

test('JSON has everything, as it was and as it is', async () => {
  const { printed } = await run(['--format', 'json']);
  const parsed = RECORDS.map((act) => ({
    ...act,
    before: JSON.parse(act.before) as unknown,
    after: JSON.parse(act.after) as unknown,
  }));
  expect(JSON.parse(printed)).toEqual(parsed);
});
