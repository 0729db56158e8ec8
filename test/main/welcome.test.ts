import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config/readConfig.ts';
import { welcome } from '../../src/main/welcome.ts';

const ADDRESS = 'http://127.0.0.1:4000';

/** The question that the welcome says to try. */
const tried = (environment: NodeJS.ProcessEnv): string =>
  welcome(readConfig(environment), ADDRESS, 'READY').split('Try:\n')[1] ?? '';

describe('the question that the welcome says to try', () => {
  test('has no login where everybody may read', () => {
    expect(tried({})).toContain(
      `curl -s ${ADDRESS}/graphql -H 'content-type: application/json' -d '{"query"`,
    );
  });

  test('has the header that reading needs where it is closed', () => {
    expect(tried({ READ_ACCESS: 'closed', API_KEYS: 'keys.yaml' })).toContain(
      ' -H "x-api-key: $ROLEGRAPH_KEY" -d ',
    );
    expect(tried({ READ_ACCESS: 'closed', JWT_SECRET: 'x'.repeat(32) })).toContain(
      ' -H "authorization: Bearer $TOKEN" -d ',
    );
  });
});
