import { labelsOf, type Kind } from '../../../graph/kind.ts';
import { RELATIONS, type Relation } from '../../../graph/relation.ts';
import type { AskedStatement } from '../../View.ts';

/** What reads an entity, what its sources say of it and the counts of its links. */
export const profileStatements = (id: string): AskedStatement[] => [
  { statement: 'entities_by_id', parameters: { ids: [id] } },
  { statement: 'degrees_of', parameters: { ids: [id] } },
  { statement: 'external_ids_of', parameters: { ids: [id] } },
  { statement: 'list_sources', parameters: {} },
];

interface LinksRead {
  readonly ids: readonly string[];
  readonly kinds: readonly Kind[];
  readonly relations?: readonly Relation[] | undefined;
  readonly isOutwardOnly?: boolean | undefined;
  readonly first: number;
}

/** What reads the first page of the links of each of some entities. */
export const linksStatement = ({
  ids,
  kinds,
  relations = RELATIONS,
  isOutwardOnly = false,
  first,
}: LinksRead): AskedStatement => ({
  statement: 'links_of',
  parameters: {
    ids: [...ids],
    relations: [...relations],
    kinds: labelsOf(kinds),
    outward: true,
    inward: !isOutwardOnly,
    includeDeprecated: false,
    category: null,
    source: null,
    text: null,
    hot: null,
    inDemand: null,
    essential: null,
    afterRank: 0,
    afterRelation: '',
    afterId: null,
    afterWay: 0,
    // One more than is shown tells whether more follow.
    first: first + 1,
  },
});
