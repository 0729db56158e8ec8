import type { Entity, Link } from '../graph/entity.ts';
import { labelsOf, type Kind } from '../graph/kind.ts';
import { relationsOf, type Relation } from '../graph/relation.ts';
import { connectors } from '../statements/connectors.ts';
import type { Reader } from '../store/Store.ts';
import { decodeCursor, encodeCursor, numberAt, sealOf, textAt } from './cursor.ts';
import { pageOf, type PageOf, type PageRequest } from './page.ts';

export interface ConnectorsQuestion extends PageRequest {
  /** 2 to 10 different ids. */
  readonly between: readonly string[];
  readonly kinds?: readonly Kind[] | null | undefined;
  readonly relations?: readonly Relation[] | null | undefined;
  /** How many of the given an entity must be linked to. */
  readonly atLeast: number;
  readonly orderBy: 'DISTINCTIVE' | 'STRENGTH';
  readonly includeDeprecated: boolean;
}

/** An entity linked to each of the given ones. */
export interface Connector {
  readonly entity: Entity;
  /** Different ACTIVE Roles linked to it. */
  readonly roleCount: number;
  /** ln(all ACTIVE Roles / max(1, roleCount)), in nats. */
  readonly distinctiveness: number;
  /** One link per given entity that it is linked to, in their order. */
  readonly links: readonly Link[];
}

export interface ConnectorPage extends PageOf<{ node: Connector }> {
  readonly totalCount: number;
}

/** The entities linked to each of the given ones, the rarest among Roles first. */
export async function loadConnectors(reader: Reader, question: ConnectorsQuestion): Promise<ConnectorPage> {
  const asked = {
    between: [...question.between],
    kinds: labelsOf(question.kinds),
    relations: relationsOf(question.relations),
    atLeast: question.atLeast,
    includeDeprecated: question.includeDeprecated,
    byStrength: question.orderBy === 'STRENGTH',
  };
  const list = sealOf('CONNECTORS', asked);
  const after =
    question.after == null ? undefined : decodeCursor(list, question.after, ['number', 'number', 'string']);
  const [row] = await connectors.run(reader, {
    ...asked,
    afterMet: numberAt(after, 0),
    afterRank: numberAt(after, 1),
    afterId: after ? textAt(after, 2) : null,
    first: question.first + 1,
  });
  const page = pageOf(row?.page ?? [], question.first, ({ entity, roles, met, rank, links }) => ({
    node: {
      entity,
      roleCount: entity.roleCount,
      distinctiveness: distinctiveness(roles, entity.roleCount),
      links: inGivenOrder(question.between, links),
    },
    cursor: encodeCursor(list, [met, rank, entity.id]),
  }));
  return { ...page, totalCount: row?.total ?? 0 };
}

/** How much an entity tells roles apart: ln(roles / max(1, roleCount)); never below 0. */
const distinctiveness = (roles: number, roleCount: number): number =>
  Math.log(Math.max(1, roles) / Math.max(1, Math.min(roleCount, roles)));

function inGivenOrder(given: readonly string[], links: readonly { given: string; link: Link }[]): Link[] {
  const byGiven = new Map(links.map(({ given: id, link }) => [id, link]));
  return given.flatMap((id) => byGiven.get(id) ?? []);
}
