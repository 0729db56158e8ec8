import { inWords } from '../../../graph/inWords.ts';
import type { Path } from './PathsAnswer.ts';

/** A path as one reads it, each arrow as its link is stored: "Back End Developer —uses→ Git ←uses— Web Developer". */
export const pathInWords = ({ nodes, links }: Path): string =>
  nodes
    .flatMap(({ id, name }, index) => {
      const link = links[index - 1];
      return link ? [arrow(link.relation, link.to.id === id), name] : [name];
    })
    .join(' ');

function arrow(relation: string, isForward: boolean): string {
  const word = inWords(relation).toLowerCase();
  return isForward ? `—${word}→` : `←${word}—`;
}
