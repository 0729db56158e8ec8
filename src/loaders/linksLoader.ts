import type DataLoader from 'dataloader';
import type { Entity, Link } from '../graph/entity.ts';
import { fold } from '../graph/fold.ts';
import { labelsOf, type Kind } from '../graph/kind.ts';
import { relationsOf, type Relation } from '../graph/relation.ts';
import { linksOf, type LinksOfParameters, type LinksOfRow } from '../statements/linksOf.ts';
import type { Reader } from '../store/Store.ts';
import { batchLoader } from './batch.ts';
import { decodeCursor, encodeCursor, numberAt, textAt } from './cursor.ts';
import type { EntityFilter } from './listLoader.ts';
import { pageOf, type PageOf, type PageRequest } from './page.ts';

export interface LinkFilter extends EntityFilter {
  readonly inDemand?: boolean | null | undefined;
  readonly essential?: boolean | null | undefined;
}

export interface LinksQuestion extends PageRequest {
  readonly relations?: readonly Relation[] | null | undefined;
  readonly kinds?: readonly Kind[] | null | undefined;
  readonly direction: 'OUT' | 'IN' | 'BOTH';
  readonly filter: LinkFilter;
  readonly includeDeprecated: boolean;
}

export type Direction = 'OUT' | 'IN';

/** One link seen from an entity. */
interface LinkEdge {
  readonly node: Entity;
  readonly link: Link;
  readonly direction: Direction;
}

export interface LinkPage extends PageOf<LinkEdge> {
  readonly totalCount: number;
}

/** The order of links, in their cursors. */
const ORDER = 'LINKS';

/** Loads one page of links for each of many entities in one statement. */
export function linksLoader(reader: Reader, question: LinksQuestion): DataLoader<string, LinksOfRow | null> {
  const parameters = parametersOf(question);
  return batchLoader(
    (ids: string[]) => linksOf.run(reader, { ids, ...parameters }),
    (row) => row.id,
  );
}

function parametersOf(question: LinksQuestion): Omit<LinksOfParameters, 'ids'> {
  const { filter, direction } = question;
  const shape = ['number', 'string', 'string', 'number'] as const;
  const after = question.after == null ? undefined : decodeCursor(ORDER, question.after, shape);
  return {
    relations: relationsOf(question.relations),
    kinds: labelsOf(question.kinds),
    outward: direction !== 'IN',
    inward: direction !== 'OUT',
    includeDeprecated: question.includeDeprecated,
    category: filter.category ?? null,
    source: filter.source ?? null,
    text: filter.text == null ? null : fold(filter.text),
    hot: filter.hot ?? null,
    inDemand: filter.inDemand ?? null,
    essential: filter.essential ?? null,
    afterRank: numberAt(after, 0),
    afterRelation: textAt(after, 1),
    afterId: after ? textAt(after, 2) : null,
    afterWay: numberAt(after, 3),
    first: question.first + 1,
  };
}

export function linkPage(row: LinksOfRow | null, first: number): LinkPage {
  const page = pageOf(row?.links ?? [], first, ({ entity, link, way, rank }) => ({
    node: entity,
    link,
    direction: way === 0 ? ('OUT' as const) : ('IN' as const),
    cursor: encodeCursor(ORDER, [rank, link.relation, entity.id, way]),
  }));
  return { ...page, totalCount: row?.total ?? 0 };
}
