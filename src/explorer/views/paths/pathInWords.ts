import { inWords } from '../../../graph/inWords.ts';
import type { Common } from '../../Common.ts';
import type { MarkFragment } from '../../generated.ts';
import type { Cell } from '../../Table.ts';
import { pageAbout } from '../entity/addresses.ts';
import type { Path } from './PathsAnswer.ts';

/** A path as one reads it, each arrow as its link is stored: "Back End Developer —uses→ Git ←uses— Web Developer". */
export const pathInWords = (path: Path): string =>
  partsOf(path)
    .map((part) => (typeof part === 'string' ? part : part.name))
    .join('');

/** The same with each name as the link to its own page. */
export const linkedPath = (path: Path, common: Common): Cell => ({
  text: pathInWords(path),
  parts: partsOf(path).map((part) =>
    typeof part === 'string' ? part : { text: part.name, href: pageAbout(part, common) },
  ),
});

const partsOf = ({ nodes, links }: Path): (string | MarkFragment)[] =>
  nodes.flatMap((node, index) => {
    const link = links[index - 1];
    return link ? [` ${arrow(link.relation, link.to.id === node.id)} `, node] : [node];
  });

function arrow(relation: string, isForward: boolean): string {
  const word = inWords(relation).toLowerCase();
  return isForward ? `—${word}→` : `←${word}—`;
}
