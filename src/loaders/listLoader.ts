import type { Entity } from '../graph/entity.ts';
import { fold } from '../graph/fold.ts';
import type { Kind } from '../graph/kind.ts';
import { countEntities } from '../statements/countEntities.ts';
import { listEntities, type ListFilter } from '../statements/listEntities.ts';
import type { Reader } from '../store/Store.ts';
import { decodeCursor, encodeCursor, numberAt, sealOf, textAt } from './cursor.ts';
import { pageOf, type PageOf, type PageRequest } from './page.ts';

export interface EntityFilter {
  readonly category?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly hot?: boolean | null | undefined;
}

export interface ListQuestion extends PageRequest {
  readonly kind: Kind;
  readonly filter: EntityFilter;
  readonly orderBy: 'NAME' | 'DEGREE';
  readonly includeDeprecated: boolean;
}

const parametersOf = ({ filter, includeDeprecated }: ListQuestion): ListFilter => ({
  includeDeprecated,
  category: filter.category ?? null,
  source: filter.source ?? null,
  text: filter.text == null ? null : fold(filter.text),
  hot: filter.hot ?? null,
});

/** One page of the entities of a kind. */
export async function listPage(reader: Reader, question: ListQuestion): Promise<PageOf<{ node: Entity }>> {
  const { kind, orderBy } = question;
  const list = sealOf('LIST', { kind, orderBy, ...parametersOf(question) });
  const after =
    question.after == null ? undefined : decodeCursor(list, question.after, ['number', 'string', 'string']);
  const rows = await listEntities.get(question.kind)?.run(reader, {
    ...parametersOf(question),
    byDegree: question.orderBy === 'DEGREE',
    afterRank: numberAt(after, 0),
    afterKey: textAt(after, 1),
    afterId: after ? textAt(after, 2) : null,
    first: question.first + 1,
  });
  return pageOf(rows ?? [], question.first, ({ entity, rank, key }) => ({
    node: entity,
    cursor: encodeCursor(list, [rank, key, entity.id]),
  }));
}

/** How many entities the list has, all pages together. */
export async function listTotal(reader: Reader, question: ListQuestion): Promise<number> {
  const rows = await countEntities.get(question.kind)?.run(reader, parametersOf(question));
  return rows?.[0]?.total ?? 0;
}
