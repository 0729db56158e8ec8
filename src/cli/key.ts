import { createHash, randomBytes } from 'node:crypto';
import { InvalidArgumentError, type Command } from 'commander';

/** What the command needs of the rest of the program. */
interface Printing {
  print(text: string): void;
}

/** 256 bits: nobody finds one by trying, nor from its hash. */
const KEY_BYTES = 32;

/** By which secret scanners, and people, know what they have before them. */
const KEY_PREFIX = 'rgk_';

const SCOPES = ['read', 'curator'];

export function addKey(program: Command, commands: Printing): void {
  program
    .command('key')
    .description('Make an API key, and the lines for the file that API_KEYS names.')
    .argument('<name>', 'whose it is, such as partner-site: the audit log calls it so', keyName)
    .option('--scopes <list>', `what it is for, with commas: ${SCOPES.join(',')}`, keyScopes, ['read'])
    .addHelpText(
      'after',
      '\nThe key is shown this once, and stored nowhere.\n\nExample:\n  $ rolegraph key partner-site',
    )
    .action((name: string, { scopes }: { readonly scopes: readonly string[] }) => {
      commands.print(told(name, scopes, KEY_PREFIX + randomBytes(KEY_BYTES).toString('base64url')));
    });
}

const told = (
  name: string,
  scopes: readonly string[],
  key: string,
): string => `The key, for the header x-api-key; it is shown this once:

${key}

For the file that API_KEYS names, under "keys:", where the server takes it within seconds:

  - name: ${JSON.stringify(name)}
    hash: sha256:${createHash('sha256').update(key).digest('hex')}
    scopes: [${scopes.join(', ')}]`;

function keyName(name: string): string {
  if (/^[\w.@-]{1,64}$/.test(name)) return name;
  throw new InvalidArgumentError('It must be 1 to 64 letters, digits and . _ @ -');
}

function keyScopes(list: string): readonly string[] {
  const scopes = list.split(',').map((scope) => scope.trim());
  if (scopes.every((scope) => SCOPES.includes(scope))) return [...new Set(scopes)];
  throw new InvalidArgumentError(`It must be of ${SCOPES.join(' and ')}, with a comma between.`);
}
