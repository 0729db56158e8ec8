import { badUserInput } from '../graph/errors.ts';
import { labelsOf, type Kind } from '../graph/kind.ts';
import { relationsOf, type Relation } from '../graph/relation.ts';
import { batches, sorted } from '../facts/values.ts';
import { expand } from '../statements/expand.ts';
import type { Reader } from '../store/Store.ts';

const MOST_HOPS = 3;

/** Entities that a neighbourhood may hold: beyond that it is the whole graph that one wants. */
const MOST_ENTITIES = 50_000;

/** Entities that one statement looks around. */
const ROWS = 100;

/** What is near some entities. */
export interface Around {
  /** Ids of entities that are stored. */
  readonly ids: readonly string[];
  /** 1 to MOST_HOPS. */
  readonly hops: number;
  /** The kinds of what is near; every kind where they are left out. */
  readonly kinds?: readonly Kind[] | undefined;
  /** The relations to walk, in both directions; every relation where they are left out. */
  readonly relations?: readonly Relation[] | undefined;
}

/** A part of the graph: these entities, sorted, and these relations between them. */
export interface Part {
  readonly ids: readonly string[];
  readonly relations: readonly Relation[];
}

/**
 * The entities within some hops of the given ones, and the relations between them.
 *
 * @throws RolegraphError BAD_USER_INPUT if the hops are out of bounds, or what they reach is
 */
export async function neighbourhood(reader: Reader, around: Around): Promise<Part> {
  const { ids, hops } = around;
  if (!Number.isInteger(hops) || hops < 1 || hops > MOST_HOPS) {
    throw badUserInput(`The hops of a neighbourhood are 1 to ${MOST_HOPS}, not ${hops}.`, { hops });
  }
  const reached = new Set(ids);
  let frontier = sorted(ids);
  for (let hop = 0; hop < hops && frontier.length > 0; hop += 1) {
    frontier = await nextLayer(reader, around, frontier, reached);
  }
  return { ids: sorted(reached), relations: relationsOf(around.relations) };
}

/** Adds what is one hop away to `reached`, and gives what is new. */
async function nextLayer(
  reader: Reader,
  { kinds, relations }: Around,
  frontier: readonly string[],
  reached: Set<string>,
): Promise<string[]> {
  const found = new Set<string>();
  const asked = {
    kinds: labelsOf(kinds),
    relations: relationsOf(relations),
    ends: [],
    avoid: [],
    includeDeprecated: true,
  };
  for (const ids of batches(frontier, ROWS)) {
    const rows = await expand.run(reader, { ...asked, ids });
    for (const id of rows.flatMap((row) => row.ids)) if (!reached.has(id)) found.add(id);
    for (const id of found) reached.add(id);
    refuseTooMany(reached.size);
  }
  return [...found];
}

function refuseTooMany(entities: number): void {
  if (entities <= MOST_ENTITIES) return;
  const most = MOST_ENTITIES.toLocaleString('en-US');
  throw badUserInput(
    `The neighbourhood holds more than ${most} entities. Name fewer hops, or --kinds or --relations; or leave --around out for the whole graph.`,
    { most: MOST_ENTITIES },
  );
}
