import type { AboutFragment } from '../../generated.ts';
import type { Cell, Table } from '../../Table.ts';
import { grouped } from '../../words.ts';
import { webAddress } from '../../address.ts';

type Said = AboutFragment['provenance'][number];

/** Who says so: each source with its licence, its releases and the ids that it knows the entity by. */
export const sourceTable = ({ name, provenance }: AboutFragment): Table => ({
  caption: `Sources of ${name}`,
  columns: [
    { label: 'Source' },
    { label: 'Its name there' },
    { label: 'Its ids there' },
    { label: 'Licence' },
    { label: 'Attribution' },
    { label: 'Releases' },
  ],
  rows: provenance.map((said) => ({
    cells: [
      sourceCell(said),
      said.isRetired ? 'says that it is out of use' : said.name,
      said.externalIds.join(', '),
      said.source.licence,
      said.source.attribution,
      releasesOf(said),
    ],
  })),
});

const releasesOf = ({ source }: Said): string =>
  source.releases
    .map(({ id, importedAt, rows }) => {
      const lines = rows === null ? '' : `, ${grouped(rows)} rows`;
      return `${id}, imported ${day(importedAt)}${lines}`;
    })
    .join('; ');

function sourceCell({ source: { name, url } }: Said): Cell {
  const href = webAddress(url);
  return href === undefined ? name : { text: name, href };
}

/** "2026-03-01". */
const day = (time: string | Date): string => new Date(time).toISOString().slice(0, 10);
