import { Option, type Command } from 'commander';
import { z } from 'zod';
import { KINDS } from '../../graph/kind.ts';
import { RELATIONS } from '../../graph/relation.ts';
import { someOf, wholeNumber } from '../optionValues.ts';
import { connectorsPicture } from '../pictures/connectorsPicture.ts';
import { answer, withListOptions, type Asking, type AskOptions, type Question } from '../question.ts';
import { entity, LINK, link } from '../shapes.ts';
import { table } from '../table.ts';
import { figure, shownOf } from '../wording.ts';

const shape = z.object({
  totalCount: z.number(),
  edges: z.array(
    z.object({
      node: z.object({
        entity: entity.extend({ category: z.string().nullable() }),
        roleCount: z.number(),
        distinctiveness: z.number(),
        links: z.array(link),
      }),
    }),
  ),
});

export type ConnectorsAnswer = z.output<typeof shape>;

export const connectorsQuestion: Question<ConnectorsAnswer, { readonly between: readonly string[] }> = {
  field: 'connectors',
  document: `query Connectors($between: [EntityRef!]!, $kinds: [Kind!], $relations: [Relation!], $atLeast: Int, $orderBy: ConnectorOrder, $first: Int) {
  connectors(between: $between, kinds: $kinds, relations: $relations, atLeast: $atLeast, orderBy: $orderBy, first: $first) {
    totalCount
    edges { node { entity { id name kind category } roleCount distinctiveness links ${LINK} } }
  }
}`,
  shape,
  table: connectorsTable,
  picture: connectorsPicture,
};

/** One connector a line, with the weight of its link to each given entity; empty where there is none. */
function connectorsTable({ totalCount, edges }: ConnectorsAnswer, width: number): string {
  if (edges.length === 0) return 'Nothing connects them.';
  const ends = edges.map(({ node }) => endsOf(node));
  const givens = new Map(ends.flatMap((row) => row.map(({ id, name }) => [id, name])));
  const rows = edges.map(({ node: { entity: found, roleCount, distinctiveness } }, index) => [
    found.name,
    found.category ?? found.kind,
    String(roleCount),
    figure(distinctiveness),
    ...[...givens.keys()].map((id) => ends[index]?.find((end) => end.id === id)?.figure ?? ''),
  ]);
  const head = ['Connector', 'Category', 'Roles', 'Distinctive', ...givens.values()];
  return `${table(head, rows, width)}\n${shownOf(edges.length, totalCount)}`;
}

/** The given entities that a connector is linked to, with the weight of the link. */
const endsOf = ({ entity: found, links }: ConnectorsAnswer['edges'][number]['node']) =>
  links.map(({ from, to, weight }) => ({ ...(from.id === found.id ? to : from), figure: figure(weight) }));

export function addConnectors(program: Command, commands: Asking): void {
  withListOptions(
    program
      .command('connectors')
      .description('What connects two to ten entities: the rarest among roles first.')
      .argument('<entities...>', 'ids, names or aliases')
      .option('--kinds <kind...>', `only over these kinds: ${KINDS.join(', ')}`, someOf(KINDS))
      .option('--relations <relation...>', 'only over these relations, such as USES', someOf(RELATIONS))
      .option('--at-least <n>', 'how many of them an entity must be linked to (default: all)', wholeNumber)
      .addOption(
        new Option('--order-by <order>', 'the order')
          .choices(['DISTINCTIVE', 'STRENGTH'])
          .default('DISTINCTIVE'),
      ),
  )
    .addHelpText(
      'after',
      '\nExample:\n  $ rolegraph connectors "Back End Developer" "Full Stack Developer" --kinds TOOL',
    )
    .action((between: string[], options: AskOptions) =>
      answer(commands, connectorsQuestion, { between }, options),
    );
}
