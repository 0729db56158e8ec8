import { describe, expect, test } from '@jest/globals';
import { CommanderError } from 'commander';
import { buildSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { AskError } from '../../src/cli/ask.ts';
import { connectorsQuestion } from '../../src/cli/questions/connectors.ts';
import { dayQuestion } from '../../src/cli/questions/day.ts';
import { extractQuestion } from '../../src/cli/questions/extract.ts';
import { nextStepsQuestion } from '../../src/cli/questions/nextSteps.ts';
import { pathsQuestion } from '../../src/cli/questions/paths.ts';
import { resolveQuestion } from '../../src/cli/questions/resolve.ts';
import { searchQuestion } from '../../src/cli/questions/search.ts';
import { similarQuestion } from '../../src/cli/questions/similar.ts';
import { transitionQuestion } from '../../src/cli/questions/transition.ts';
import { run } from './run.ts';

describe('what serves and what writes', () => {
  test.each([
    [['serve'], ['serve']],
    [['import', 'shipped'], ['importShipped']],
    [
      ['import', 'onet', './db'],
      ['importSource', 'onet', ['./db'], { dryRun: false, strict: false }],
    ],
    [
      ['import', 'onet', './db', './more', '--dry-run', '--strict', '--report', 'onet.json'],
      ['importSource', 'onet', ['./db', './more'], { dryRun: true, strict: true, report: 'onet.json' }],
    ],
    [
      ['import', 'esco', './v1', '--release', '1.2.1', '--mapping', 'known.yaml'],
      [
        'importSource',
        'esco',
        ['./v1'],
        { dryRun: false, strict: false, release: '1.2.1', mapping: 'known.yaml' },
      ],
    ],
    [
      ['import', 'all', 'onet=./a', 'onet=./b=c', 'esco=./d', 'onet=./e', '--dry-run'],
      [
        'importAll',
        [
          { name: 'onet', paths: ['./a', './b=c'] },
          { name: 'esco', paths: ['./d'] },
          { name: 'onet', paths: ['./e'] },
        ],
        { dryRun: true, strict: false },
      ],
    ],
    [
      ['remove-source', 'onet'],
      ['removeSource', 'onet', { dryRun: false }],
    ],
    [
      ['remove-source', 'onet', '--dry-run'],
      ['removeSource', 'onet', { dryRun: true }],
    ],
    [
      ['merge', 'tool:a', 'tool:b'],
      ['merge', 'tool:a', 'tool:b'],
    ],
  ])('%j', async (args, call) => {
    const { commands, error } = await run(args);
    expect(error).toBeUndefined();
    expect(commands.calls).toEqual([call]);
  });
});

/** A command for each question, with the document that it asks. */
const QUESTIONS: (readonly [readonly [string, ...string[]], string])[] = [
  [['search', 'c#'], searchQuestion.document],
  [['resolve', 'c#'], resolveQuestion.document],
  [['connectors', 'A', 'B'], connectorsQuestion.document],
  [['paths', 'A', 'B'], pathsQuestion.document],
  [['transition', 'A', 'B'], transitionQuestion.document],
  [['next', 'A'], nextStepsQuestion.document],
  [['similar', 'A'], similarQuestion.document],
  [['day', 'A'], dayQuestion.document],
  [['extract', 'package.json'], extractQuestion.document],
];

describe('a question', () => {
  const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

  test.each(QUESTIONS)('%j fits the schema', (_, document) => {
    expect(validate(schema, parse(document))).toEqual([]);
  });

  test.each(QUESTIONS)('%j is asked of the store, or of the server at --url', async (args, document) => {
    for (const url of [undefined, 'http://127.0.0.1:4000']) {
      const { commands } = await run(url === undefined ? args : [...args, '--url', url]);
      expect(commands.asked).toMatchObject([{ url, document }]);
    }
  });

  test.each(QUESTIONS)('%j that has an error ends with it, and prints nothing', async (args) => {
    const errors = [{ message: 'There is no entity named "A".', extensions: { code: 'NOT_FOUND' } }];
    const { commands, error } = await run(args, { data: null, errors });
    expect(error).toEqual(new AskError('There is no entity named "A".', 'NOT_FOUND'));
    expect(commands.printed).toBe('');
  });
});

describe('help', () => {
  test.each([
    [['--help'], '$ rolegraph connectors "Back End Developer" "Full Stack Developer" --kinds TOOL'],
    [['--help'], 'Exit codes: 0 done; 1 the data was refused'],
    [
      ['connectors', '--help'],
      '$ rolegraph connectors "Back End Developer" "Full Stack Developer" --kinds TOOL',
    ],
    [['paths', '--help'], '$ rolegraph paths "Front End Developer" "Data Scientist" --avoid Git'],
    [['search', '--help'], '$ rolegraph search kubernates'],
    [['resolve', '--help'], '$ rolegraph resolve "Amazon Web Services (AWS)"'],
    [['transition', '--help'], '$ rolegraph transition "Data Scientist" --have Python SQL pandas'],
    [['next', '--help'], '$ rolegraph next Python SQL Git --toward "Data Scientist"'],
    [['similar', '--help'], '$ rolegraph similar "Data Scientist"'],
    [['day', '--help'], '$ rolegraph day "Python Developer"'],
    [['extract', '--help'], '$ rolegraph extract cv.txt --toward "Data Scientist"'],
    [['import', 'onet', '--help'], '--mapping <file>'],
    [['import', 'all', '--help'], '$ rolegraph import all onet=./db_29_2_text esco=./esco'],
    [['import', 'all', '--help'], 'a source (onet, esco) with a path'],
    [['import', '--help'], 'esco [options] <path...>'],
    [['help', 'paths'], '--max-hops <n>'],
  ])('%j shows %s', async (args, example) => {
    const { out, err, error } = await run(args);
    expect(out).toContain(example);
    expect(err).toBe('');
    expect(error instanceof CommanderError && error.exitCode).toBe(0);
  });

  test('names every command', async () => {
    const { out } = await run(['--help']);
    const commands = [...out.matchAll(/^ {2}([a-z-]+) .*/gm)].map(([, name]) => name);
    const questions = QUESTIONS.map(([[name]]) => name);
    const data = ['import', 'remove-source', 'merge', 'export', 'diff', 'check', 'audit', 'key'];
    expect(commands).toEqual(['serve', ...data, ...questions, 'help']);
  });
});

describe('wrong usage says what is wrong, asks nothing, and points at the help', () => {
  test.each([
    [['nosuch'], "error: unknown command 'nosuch'"],
    [['conectors', 'A', 'B'], "error: unknown command 'conectors'\n(Did you mean connectors?)"],
    [['serve', '--port', '1'], "error: unknown option '--port'"],
    [['connectors'], "error: missing required argument 'entities'"],
    [['paths', 'A'], "error: missing required argument 'to'"],
    [['paths', 'A', 'B', 'C'], "error: too many arguments for 'paths'. Expected 2 arguments but got 3."],
    [['import', 'onet'], "error: missing required argument 'path'"],
    [['import', 'nosuch', './db'], "error: unknown command 'nosuch'"],
    [['import', 'all', './db'], 'It must be source=path, such as onet=./db_29_2_text.'],
    [['import', 'all', '=./db'], 'It must be source=path, such as onet=./db_29_2_text.'],
    [['import', 'all'], "error: missing required argument 'source=path'"],
    [['merge', 'tool:a'], "error: missing required argument 'into'"],
    [['remove-source'], "error: missing required argument 'source'"],
    [['search'], "error: missing required argument 'text'"],
    [['extract'], "error: missing required argument 'file'"],
    [['next'], "error: missing required argument 'have'"],
    [['transition'], "error: missing required argument 'role'"],
    [['transition', 'A', 'B', 'C'], 'error: Give one role or two.'],
    [['transition', 'A', 'B', 'C', '--have', 'D'], 'error: Give one role or two.'],
    [['transition', 'A'], 'error: Give the role you come from too, or --have.'],
    [
      ['connectors', 'A', 'B', '--kinds', 'CAT'],
      "error: option '--kinds <kind...>' argument 'CAT' is invalid. It must be one of ROLE, SKILL, TOOL,",
    ],
    [
      ['resolve', 'A', '--kind', 'CAT'],
      "error: option '--kind <kind>' argument 'CAT' is invalid. It must be one of ROLE, SKILL, TOOL,",
    ],
    [
      ['next', 'A', '--kinds', 'ROLE'],
      "error: option '--kinds <kind...>' argument 'ROLE' is invalid. It must be one of TOOL, FRAMEWORK, SKILL.",
    ],
    ...['0', '0.0', 'abc', '1.5', '-1', '1..', '', '5e-1'].map((threshold): [string[], string] => [
      ['next', 'A', `--threshold=${threshold}`],
      `error: option '--threshold <share>' argument '${threshold}' is invalid. It must be a number above 0 and up to 1, such as 0.5.`,
    ]),
    [
      ['paths', 'A', 'B', '--relations', 'LIKES'],
      "error: option '--relations <relation...>' argument 'LIKES' is invalid. It must be one of REQUIRES, USES,",
    ],
    [
      ['connectors', 'A', 'B', '--first', '1.5'],
      "error: option '--first <n>' argument '1.5' is invalid. It must be a whole number.",
    ],
    [
      ['paths', 'A', 'B', '--max-hops', 'many'],
      "error: option '--max-hops <n>' argument 'many' is invalid. It must be a whole number.",
    ],
    [
      ['connectors', 'A', 'B', '--order-by', 'NAME'],
      "error: option '--order-by <order>' argument 'NAME' is invalid. Allowed choices are DISTINCTIVE, STRENGTH.",
    ],
    [
      ['paths', 'A', 'B', '--format', 'xml'],
      "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are table, json, mermaid, svg.",
    ],
    ...['search', 'resolve', 'next', 'similar', 'day'].map((command): [string[], string] => [
      [command, 'A', '--format', 'mermaid'],
      "error: option '--format <format>' argument 'mermaid' is invalid. Allowed choices are table, json.",
    ]),
    [
      ['paths', 'A', 'B', '--url', 'localhost:4000'],
      "error: option '--url <url>' argument 'localhost:4000' is invalid. It must be an address such as http://127.0.0.1:4000.",
    ],
  ])('%j', async (args, message) => {
    const { commands, out, err, error } = await run(args);
    expect(err).toContain(message);
    expect(err).toContain('(add --help for the options and examples)');
    expect(out).toBe('');
    expect(error instanceof CommanderError && error.exitCode).toBe(1);
    expect([...commands.calls, ...commands.asked]).toEqual([]);
  });

  test('without a command it shows the help, as an error', async () => {
    const { err, error } = await run([]);
    expect(err).toContain('Usage: rolegraph [options] [command]');
    expect(error instanceof CommanderError && error.exitCode).toBe(1);
  });
});
