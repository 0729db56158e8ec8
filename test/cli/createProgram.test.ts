import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { CommanderError, type Command } from 'commander';
import { CONNECTORS as CONNECTORS_QUESTION, PATHS as PATHS_QUESTION } from '../../src/cli/answers.ts';
import { AskError } from '../../src/cli/ask.ts';
import { createProgram } from '../../src/cli/createProgram.ts';
import { CONNECTORS, NO_PATH, PATHS } from './answers.ts';
import { FakeCommands } from './fakeCommands.ts';

const CONNECTED = { data: { connectors: CONNECTORS } };
const FOUND = { data: { paths: PATHS } };

interface Ran {
  readonly commands: FakeCommands;
  readonly out: string;
  readonly err: string;
  readonly error: unknown;
}

/** Runs a command line with commands that do nothing. */
async function run(
  args: readonly string[],
  answer: ConstructorParameters<typeof FakeCommands>[0] = {},
): Promise<Ran> {
  const commands = new FakeCommands(answer);
  const written = { out: '', err: '' };
  const program = createProgram(commands);
  const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];
  for (const command of all(program)) {
    command.configureOutput({
      writeOut: (text) => (written.out += text),
      writeErr: (text) => (written.err += text),
    });
  }
  let error: unknown;
  await program.parseAsync(args, { from: 'user' }).catch((thrown: unknown) => (error = thrown));
  return { commands, ...written, error };
}

describe('serve and import', () => {
  test.each([
    [['serve'], ['serve']],
    [['import', 'shipped'], ['importShipped']],
    [
      ['import', 'onet', './db'],
      ['importOnet', './db', { dryRun: false, strict: false }],
    ],
    [
      ['import', 'onet', './db', '--dry-run', '--strict', '--report', 'onet.json'],
      ['importOnet', './db', { dryRun: true, strict: true, report: 'onet.json' }],
    ],
  ])('%j', async (args, call) => {
    const { commands, error } = await run(args);
    expect(error).toBeUndefined();
    expect(commands.calls).toEqual([call]);
  });
});

describe('connectors', () => {
  test('asks what connects the entities', async () => {
    const { commands, error } = await run(['connectors', 'A', 'B b', 'C'], CONNECTED);
    expect(error).toBeUndefined();
    expect(commands.asked).toEqual([
      {
        url: undefined,
        document: CONNECTORS_QUESTION,
        variables: { between: ['A', 'B b', 'C'], orderBy: 'DISTINCTIVE' },
      },
    ]);
  });

  test('hands on every option', async () => {
    const options = '--kinds tool FRAMEWORK --relations uses --at-least 2 --order-by STRENGTH --first 7';
    const { commands } = await run(
      ['connectors', 'A', 'B', ...options.split(' '), '--url', 'http://localhost:4000'],
      CONNECTED,
    );
    expect(commands.asked[0]?.url).toBe('http://localhost:4000');
    expect(commands.asked[0]?.variables).toEqual({
      between: ['A', 'B'],
      kinds: ['TOOL', 'FRAMEWORK'],
      relations: ['USES'],
      atLeast: 2,
      orderBy: 'STRENGTH',
      first: 7,
    });
  });

  test('prints a table, or JSON as the server gave it, or Mermaid', async () => {
    const printed = async (...format: string[]) =>
      (await run(['connectors', 'A', 'B', ...format], CONNECTED)).commands.printed;
    expect(await printed()).toMatch(/^┌─[^]*2 of 3 \(more with --first\)\n$/);
    expect(await printed('--format', 'table')).toBe(await printed());
    expect(JSON.parse(await printed('--format', 'json'))).toEqual(CONNECTORS);
    expect(await printed('--format', 'mermaid')).toMatch(/^flowchart LR\n {2}n0\["Back End Developer"\]\n/);
  });
});

describe('paths', () => {
  test('asks for paths with every option', async () => {
    const options =
      '--max-hops 3 --first 2 --through X Y --avoid Z --kinds ROLE TOOL --relations USES REQUIRES';
    const { commands, error } = await run(['paths', 'A', 'B', ...options.split(' ')], FOUND);
    expect(error).toBeUndefined();
    expect(commands.asked).toEqual([
      {
        url: undefined,
        document: PATHS_QUESTION,
        variables: {
          from: 'A',
          to: 'B',
          maxHops: 3,
          first: 2,
          through: ['X', 'Y'],
          avoid: ['Z'],
          kinds: ['ROLE', 'TOOL'],
          relations: ['USES', 'REQUIRES'],
        },
      },
    ]);
  });

  test('prints a table, JSON or Mermaid', async () => {
    const printed = async (...format: string[]) =>
      (await run(['paths', 'A', 'B', ...format], FOUND)).commands.printed;
    expect(await printed()).toContain('Back End Developer —LEADS_TO→ Full Stack Developer');
    expect(JSON.parse(await printed('--format', 'json'))).toEqual(PATHS);
    expect(await printed('--format', 'mermaid')).toContain('n2(["C#35;"])');
  });

  test('prints why there is none, which is no error', async () => {
    const { commands, error } = await run(['paths', 'A', 'B'], { data: { paths: NO_PATH } });
    expect(error).toBeUndefined();
    expect(commands.printed).toBe('Nothing connects C# and "B", over any number of hops.\n');
  });
});

describe('an answer with an error', () => {
  test('is that error, and nothing is printed', async () => {
    const errors = [{ message: 'There is no entity named "A".', extensions: { code: 'NOT_FOUND' } }];
    const { commands, error } = await run(['paths', 'A', 'B'], { data: null, errors });
    expect(error).toEqual(new AskError('There is no entity named "A".', 'NOT_FOUND'));
    expect(commands.printed).toBe('');
  });
});

describe('the questions of the commands', () => {
  const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

  test.each([CONNECTORS_QUESTION, PATHS_QUESTION])('fit the schema: %#', (document) => {
    expect(validate(schema, parse(document))).toEqual([]);
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
    [['import', 'onet', '--help'], '$ rolegraph import onet ./db_29_2_text --dry-run'],
    [['help', 'paths'], '--max-hops <n>'],
  ])('%j shows %s', async (args, example) => {
    const { out, err, error } = await run(args);
    expect(out).toContain(example);
    expect(err).toBe('');
    expect(error instanceof CommanderError && error.exitCode).toBe(0);
  });

  test('names every command', async () => {
    const { out } = await run(['--help']);
    const commands = [...out.matchAll(/^ {2}([a-z]+) .*/gm)].map(([, name]) => name);
    expect(commands).toEqual(['serve', 'import', 'connectors', 'paths', 'help']);
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
    [['import', 'onet'], "error: missing required argument 'folder'"],
    [
      ['connectors', 'A', 'B', '--kinds', 'CAT'],
      "error: option '--kinds <kind...>' argument 'CAT' is invalid. It must be one of ROLE, SKILL, TOOL,",
    ],
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
      "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are table, json, mermaid.",
    ],
    [
      ['paths', 'A', 'B', '--url', 'localhost:4000'],
      "error: option '--url <url>' argument 'localhost:4000' is invalid. It must be an address such as http://127.0.0.1:4000.",
    ],
  ])('%j', async (args, message) => {
    const { commands, out, err, error } = await run(args, CONNECTED);
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
