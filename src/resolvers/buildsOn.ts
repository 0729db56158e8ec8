import type { Entity } from '../graph/entity.ts';
import type { Loaders } from '../loaders/createLoaders.ts';

/** What an entity builds on of that which is had, by id. */
export async function buildsOn(loaders: Loaders, id: string, had: ReadonlySet<string>): Promise<Entity[]> {
  const needs = await loaders.questions.prerequisites(id);
  return Promise.all([...needs].filter((need) => had.has(need)).map((need) => loaders.known(need))).then(
    (entities) => entities.sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
}
