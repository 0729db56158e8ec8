import { describe, expect, test } from '@jest/globals';
import { Command, CommanderError } from 'commander';
import { addDiff, type Diffing, type GraphChange } from '../../src/cli/diff.ts';
import { addExport, type Exporting, type ExportOptions } from '../../src/cli/export.ts';
import type { Difference } from '../../src/graph/difference.ts';

const DIFFERENCES: Difference[] = [
  { how: 'ADDED', type: 'entity', key: 'tool:new', fields: [] },
  { how: 'REMOVED', type: 'link', key: 'role:a USES tool:b', fields: [] },
  {
    how: 'CHANGED',
    type: 'entity',
    key: 'role:a',
    fields: [
      { field: 'name', old: 'A', new: 'B' },
      { field: 'says.onet.url', new: 'https://a.example' },
    ],
  },
];

const none = { updated: [], deprecated: [], relinked: [], unlinked: [] };
const CHANGES: GraphChange[] = [
  { version: 42, at: '2026-01-01T00:00:00.000Z', source: 'onet', created: ['role:a'], linked: [], ...none },
  {
    version: 43,
    at: '2026-01-02T00:00:00.000Z',
    source: 'curator',
    by: 'ada',
    created: [],
    linked: ['role:a USES tool:b'],
    ...none,
  },
];

interface Ran {
  readonly calls: unknown[][];
  readonly printed: string;
  readonly err: string;
  readonly error: unknown;
}

/** Runs a command line with commands that only remember, and that find these differences and changes. */
async function run(
  args: readonly string[],
  {
    differences = DIFFERENCES,
    changes = CHANGES,
  }: { differences?: Difference[]; changes?: GraphChange[] } = {},
): Promise<Ran> {
  const calls: unknown[][] = [];
  let printed = '';
  let err = '';
  const commands: Exporting & Diffing = {
    exportGraph: (options: ExportOptions) => {
      calls.push(['exportGraph', options]);
      return Promise.resolve();
    },
    diffFiles: (old, now) => {
      calls.push(['diffFiles', old, now]);
      return each(differences);
    },
    changesSince: (version) => {
      calls.push(['changesSince', version]);
      return each(changes);
    },
    print: (text) => {
      printed += `${text}\n`;
    },
    tellDifferent: () => {
      calls.push(['tellDifferent']);
    },
  };
  const program = new Command('rolegraph').exitOverride();
  addExport(program, commands);
  addDiff(program, commands);
  for (const command of program.commands) {
    command.configureOutput({ writeErr: (text) => (err += text), writeOut: () => undefined });
  }
  let error: unknown;
  await program.parseAsync(args, { from: 'user' }).catch((thrown: unknown) => (error = thrown));
  return { calls, printed, err, error };
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* await Promise.resolve(items);
}

describe('export', () => {
  test.each<[string[], ExportOptions]>([
    [[], { format: 'jsonl', hops: 1 }],
    [['--format', 'csv', '--out', 'folder'], { format: 'csv', out: 'folder', hops: 1 }],
    [
      ['--around', 'Data Scientist', 'Git', '--hops', '2', '--kinds', 'tool', 'ROLE', '--relations', 'USES'],
      {
        format: 'jsonl',
        around: ['Data Scientist', 'Git'],
        hops: 2,
        kinds: ['TOOL', 'ROLE'],
        relations: ['USES'],
      },
    ],
    [
      ['--format', 'jsonld', '--base', 'https://example.org/'],
      { format: 'jsonld', base: 'https://example.org/', hops: 1 },
    ],
  ])('%j', async (args, options) => {
    const { calls, error } = await run(['export', ...args]);
    expect(error).toBeUndefined();
    expect(calls).toEqual([['exportGraph', options]]);
  });

  test.each([
    [['--format', 'csv'], 'error: CSV is a folder of files: name it by --out.'],
    [['--base', 'https://example.org/'], 'error: --base goes with --format jsonld only.'],
    [['--format', 'jsonld', '--base', 'nothing'], 'It must be the beginning of an IRI,'],
    [['--hops', '2'], 'error: --hops, --kinds and --relations go with --around only.'],
    [['--kinds', 'ROLE'], 'error: --hops, --kinds and --relations go with --around only.'],
    [['--around', 'A', '--hops', '4'], 'It must be 1, 2 or 3.'],
    [['--format', 'xml'], 'Allowed choices are jsonl, csv, graphml, jsonld.'],
  ])('%j is wrong usage', async (args, message) => {
    const { calls, err, error } = await run(['export', ...args]);
    expect(err).toContain(message);
    expect(error).toBeInstanceOf(CommanderError);
    expect(calls).toEqual([]);
  });
});

describe('diff', () => {
  test('prints what was added, removed and changed, and how many', async () => {
    const { calls, printed } = await run(['diff', 'old.jsonl', 'new.jsonl']);
    expect(calls).toEqual([['diffFiles', 'old.jsonl', 'new.jsonl']]);
    expect(printed).toBe(`+ entity tool:new
- link role:a USES tool:b
~ entity role:a
    name: "A" → "B"
    says.onet.url: – → "https://a.example"
1 added, 1 removed, 1 changed.
`);
  });

  test('prints JSON', async () => {
    const { printed } = await run(['diff', 'old.jsonl', 'new.jsonl', '--format', 'json']);
    expect(JSON.parse(printed)).toEqual({ differences: DIFFERENCES, added: 1, removed: 1, changed: 1 });
    const { printed: nothing } = await run(['diff', 'a', 'b', '--format', 'json'], { differences: [] });
    expect(JSON.parse(nothing)).toEqual({ differences: [], added: 0, removed: 0, changed: 0 });
  });

  test('of files that are alike says so', async () => {
    expect((await run(['diff', 'a', 'b'], { differences: [] })).printed).toBe('No difference.\n');
  });

  test('ends with an exit code only where it is asked for and there is a difference', async () => {
    const told = async (args: string[], differences = DIFFERENCES) =>
      (await run(['diff', ...args], { differences, changes: [] })).calls.some(
        ([name]) => name === 'tellDifferent',
      );
    expect(await told(['a', 'b'])).toBe(false);
    expect(await told(['a', 'b', '--exit-code'])).toBe(true);
    expect(await told(['a', 'b', '--exit-code'], [])).toBe(false);
    expect(await told(['--since', '1', '--exit-code'])).toBe(false);
  });

  test('--since prints the changes after a version', async () => {
    const { calls, printed } = await run(['diff', '--since', '41']);
    expect(calls).toEqual([['changesSince', 41]]);
    expect(printed).toBe(`Version 42, 2026-01-01T00:00:00.000Z, onet:
  created role:a
Version 43, 2026-01-02T00:00:00.000Z, curator, ada:
  linked role:a USES tool:b
2 changes.
`);
    expect((await run(['diff', '--since', '43'], { changes: [] })).printed).toBe('Nothing has changed.\n');
  });

  test('--since prints JSON', async () => {
    const { printed } = await run(['diff', '--since', '41', '--format', 'json']);
    expect(JSON.parse(printed)).toEqual({
      changes: [
        { version: 42, at: '2026-01-01T00:00:00.000Z', source: 'onet', created: ['role:a'] },
        {
          version: 43,
          at: '2026-01-02T00:00:00.000Z',
          source: 'curator',
          by: 'ada',
          linked: ['role:a USES tool:b'],
        },
      ],
      total: 2,
    });
  });

  test.each([[[]], [['a']], [['a', '--since', '1']], [['a', 'b', '--since', '1']]])(
    '%j is wrong usage',
    async (args) => {
      const { calls, err, error } = await run(['diff', ...args]);
      expect(err).toContain('error: Give two files, or --since and a version.');
      expect(error).toBeInstanceOf(CommanderError);
      expect(calls).toEqual([]);
    },
  );
});
