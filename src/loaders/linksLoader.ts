import type DataLoader from 'dataloader';
import type { Entity, Link } from '../graph/entity.ts';
import { fold } from '../graph/fold.ts';
import { labelsOf, type Kind } from '../graph/kind.ts';
import { relationsOf, type Relation } from '../graph/relation.ts';
import { linksOf, type LinksOfParameters, type LinksOfRow } from '../statements/linksOf.ts';
import type { Reader } from '../store/Store.ts';
import { batchLoader, LoadersByArguments } from './batch.ts';
import { decodeCursor, encodeCursor, numberAt, sealOf, textAt, type ListSeal } from './cursor.ts';
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

/** A question whose cursor has been read. */
interface LinksFrom extends Omit<LinksQuestion, 'after'> {
  readonly place?: Place | undefined;
}

type Place = ReturnType<typeof decodeCursor>;

/** Reads one page of links of an entity: all those that are asked for alike in a tick by one statement. */
export function linksReader(reader: Reader): (id: string, question: LinksQuestion) => Promise<LinkPage> {
  const loaders = new LoadersByArguments((from: LinksFrom) => linksLoader(reader, from));
  return async (id, { after, ...question }) => {
    const list = sealOf('LINKS', { of: id, ...askedIn(question) });
    const place =
      after == null ? undefined : decodeCursor(list, after, ['number', 'string', 'string', 'number']);
    const row = await loaders.for({ ...question, place }).load(id);
    return linkPage(list, row, question.first);
  };
}

/** Loads one page of links for each of many entities in one statement. */
export function linksLoader(reader: Reader, from: LinksFrom): DataLoader<string, LinksOfRow | null> {
  const parameters = { ...askedIn(from), ...pageIn(from) };
  return batchLoader(
    (ids: string[]) => linksOf.run(reader, { ids, ...parameters }),
    (row) => row.id,
  );
}

type PageParameters = Pick<
  LinksOfParameters,
  'afterRank' | 'afterRelation' | 'afterId' | 'afterWay' | 'first'
>;

const pageIn = ({ place, first }: LinksFrom): PageParameters => ({
  afterRank: numberAt(place, 0),
  afterRelation: textAt(place, 1),
  afterId: place ? textAt(place, 2) : null,
  afterWay: numberAt(place, 3),
  first: first + 1,
});

/** What is asked for, without the page of it. */
function askedIn(question: LinksFrom): Omit<LinksOfParameters, 'ids' | keyof PageParameters> {
  const { filter, direction } = question;
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
  };
}

function linkPage(list: ListSeal, row: LinksOfRow | null, first: number): LinkPage {
  const page = pageOf(row?.links ?? [], first, ({ entity, link, way, rank }) => ({
    node: entity,
    link,
    direction: way === 0 ? ('OUT' as const) : ('IN' as const),
    cursor: encodeCursor(list, [rank, link.relation, entity.id, way]),
  }));
  return { ...page, totalCount: row?.total ?? 0 };
}
