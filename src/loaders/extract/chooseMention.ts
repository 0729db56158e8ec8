import type { Kind } from '../../graph/kind.ts';
import type { Entity } from '../../graph/entity.ts';
import { confidenceIn, ENOUGH } from './evidence.ts';
import type { Links } from './Links.ts';
import type { Mention } from './Mention.ts';
import type { Meaning, Reading } from './Reading.ts';
import type { Surroundings } from './Surroundings.ts';

/** How sure a name is that is certain, by how it is written. */
const SURE = {
  /** As the name or the strong alias is spelled. */
  literal: 1,
  /** In other letters, another number or with other hyphens. */
  varied: 0.95,
  /** A loose alias of a tool or framework. */
  loose: 0.7,
} as const;

/** A name of several entities that was settled by what is near it. */
const SETTLED = 0.7;

/** A mention with the kind of its entity. */
export type Meant = Mention & { readonly kind: Kind };

/** The entity that a name means where it stands, or null where that is open or an everyday word is meant. */
export function chooseMention(
  text: string,
  reading: Reading,
  kinds: readonly Kind[] | null,
  around: Surroundings,
  links: Links,
): Meant | null {
  const { start, end, means } = reading;
  const { certain, telling, options } = means;
  const near = certain || links.none ? [] : around.near(reading);
  const isLinked = ({ id }: Entity): boolean =>
    near.some((other) => other.means.options.some((named) => links.has(id, named.id)));
  const entity = settle(means, kinds, isLinked);
  if (!entity) return null;
  const alone = telling ? sureness(means) : confidenceIn(reading, around, isLinked(entity));
  const confidence = options.length > 1 ? Math.min(SETTLED, alone) : alone;
  if (confidence < ENOUGH) return null;
  return { id: entity.id, kind: entity.kind, start, end, surface: text.slice(start, end), confidence };
}

const sureness = ({ spelling, literal }: Meaning): number => {
  if (spelling.as === 'LOOSE') return SURE.loose;
  return literal.length > 0 ? SURE.literal : SURE.varied;
};

/**
 * Of several entities with one name: the only one of the wanted kinds, else the only one linked to a
 * name near it, else the only one whose name has the same capitals.
 */
function settle(
  { options, literal }: Meaning,
  kinds: readonly Kind[] | null,
  isLinked: (entity: Entity) => boolean,
): Entity | undefined {
  if (options.length <= 1) return options[0];
  const wanted = kinds ? options.filter(({ kind }) => kinds.includes(kind)) : options;
  const ways = [wanted, wanted.filter(isLinked), wanted.filter((entity) => literal.includes(entity))];
  return ways.find(({ length }) => length === 1)?.[0];
}
