import { expect, test } from '@jest/globals';
import { AskError } from '../../src/cli/ask.ts';
import { exitCodeOf } from '../../src/cli/exitCode.ts';
import { ConfigError } from '../../src/config/readConfig.ts';
import { RolegraphError } from '../../src/graph/errors.ts';
import { SettingsError } from '../../src/graph/SettingsError.ts';

test.each<[string, number, unknown]>([
  ['an unknown name', 1, new AskError('', 'NOT_FOUND')],
  ['a name of several', 1, new AskError('', 'AMBIGUOUS_NAME')],
  ['data that is refused', 1, new RolegraphError('BAD_USER_INPUT', '')],
  ['anything unforeseen', 1, new Error('')],
  ['no error at all', 1, 'text'],
  ['a wrong variable', 2, new ConfigError(['PORT'])],
  ['settings that do not fit', 2, new SettingsError(['API_KEYS'])],
  ['a question out of bounds', 2, new AskError('', 'BAD_USER_INPUT')],
  ['a store that is away', 3, new RolegraphError('STORE_UNAVAILABLE', '')],
  ['a store that is away behind a server', 3, new AskError('', 'STORE_UNAVAILABLE')],
  ['a store that is too slow', 3, new AskError('', 'DEADLINE_EXCEEDED')],
  ['a store that is too busy', 3, new RolegraphError('OVERLOADED', '')],
])('%s ends the command with %i', (_, code, error) => {
  expect(exitCodeOf(error)).toBe(code);
});
