import { labelsOf, type Kind } from '../../../graph/kind.ts';
import { RELATIONS } from '../../../graph/relation.ts';
import type { AskedStatement } from '../../View.ts';

/** What reads an entity, what its sources say of it and the counts of its links. */
export const profileStatements = (id: string): AskedStatement[] => [
  { statement: 'entities_by_id', parameters: { ids: [id] } },
  { statement: 'degrees_of', parameters: { ids: [id] } },
  { statement: 'external_ids_of', parameters: { ids: [id] } },
  { statement: 'list_sources', parameters: {} },
];

/** What reads the first page of an entity's links to one kind. */
export const linksStatement = (id: string, kind: Kind, first: number): AskedStatement => ({
  statement: 'links_of',
  parameters: {
    ids: [id],
    relations: [...RELATIONS],
    kinds: labelsOf([kind]),
    outward: true,
    inward: true,
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
