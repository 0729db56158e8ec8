import type { Command } from 'commander';
import { z } from 'zod';
import { KINDS } from '../../graph/kind.ts';
import { oneOf } from '../optionValues.ts';
import { answer, withAskOptions, type Asking, type AskOptions, type Question } from '../question.ts';
import { entity } from '../shapes.ts';

const shape = z.object({
  entity: entity.nullable(),
  how: z.string().nullable(),
  candidates: z.array(entity),
});

export type ResolveAnswer = z.output<typeof shape>;

export const resolveQuestion: Question<ResolveAnswer> = {
  field: 'resolve',
  document: `query Resolve($name: String!, $kind: Kind) {
  resolve(name: $name, kind: $kind) { entity { id name kind } how candidates { id name kind } }
}`,
  shape,
  table: ({ entity: found, how }) =>
    found ? `${named(found)}, recognised by ${RECOGNISED_BY[how ?? ''] ?? how}.` : '',
  refusal: ({ entity: found, candidates }) => (found ? undefined : unrecognised(candidates)),
};

const RECOGNISED_BY: Readonly<Record<string, string>> = {
  ID: 'its id',
  EXTERNAL_ID: 'the id that a source gave',
  NAME: 'its name',
  ALIAS: 'an alias',
  NORMALISED: 'its name or an alias in another form',
  ACRONYM: 'its name or an alias with an acronym or a long form beside it',
  VENDOR: 'its name or an alias with a vendor in front',
};

function unrecognised(candidates: ResolveAnswer['candidates']): string {
  if (candidates.length === 0) return 'Nothing is recognised, and no name is near it.';
  return ['Nothing is recognised. It might be:', ...candidates.map((one) => `  ${named(one)}`)].join('\n');
}

const named = ({ id, name, kind }: NonNullable<ResolveAnswer['entity']>): string =>
  `${name} (${kind}, ${id})`;

export function addResolve(program: Command, commands: Asking): void {
  withAskOptions(
    program
      .command('resolve')
      .description('Which entity a name means, and how it was recognised.')
      .argument('<name>', 'an id, a name or an alias, in any usual spelling')
      .option('--kind <kind>', `only of this kind: ${KINDS.join(', ')}`, oneOf(KINDS)),
    ['table', 'json'],
  )
    .addHelpText('after', '\nExample:\n  $ rolegraph resolve "Amazon Web Services (AWS)"')
    .action((name: string, options: AskOptions) => answer(commands, resolveQuestion, { name }, options));
}
