import type { EvidenceLink } from '../View.ts';
import { inWords } from '../../graph/inWords.ts';

interface EvidenceLinksProps {
  readonly links: readonly EvidenceLink[];
  /** A source by its id, in words. */
  readonly sourceName: (id: string) => string;
}

/** A table has them all. */
const MOST = 12;

/** Each link that speaks for it, with its weight, its marks and who says so. */
export const EvidenceLinks = ({ links, sourceName }: EvidenceLinksProps) => (
  <ul>
    {links.slice(0, MOST).map((link) => (
      <li key={`${link.from.id} ${link.relation} ${link.to.id}`}>
        {link.from.name} {inWords(link.relation).toLowerCase()} <strong>{link.to.name}</strong>
        {`: ${about(link, sourceName)}`}
      </li>
    ))}
    {links.length > MOST && <li>and {links.length - MOST} more links in the table.</li>}
  </ul>
);

function about(
  { weight, essential, hot, inDemand, sources }: EvidenceLink,
  name: (id: string) => string,
): string {
  const marks = [
    weight === null ? 'no weight' : `weight ${weight.toFixed(2)}`,
    ...(essential ? ['essential'] : []),
    ...(hot ? ['hot'] : []),
    ...(inDemand ? ['in demand'] : []),
  ];
  const said = sources.length === 0 ? '' : ` (${sources.map(name).join(', ')})`;
  return `${marks.join(', ')}${said}`;
}
