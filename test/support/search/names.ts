import type { Entity } from '../../../src/graph/entity.ts';
import { fold } from '../../../src/graph/fold.ts';
import { kindOfId } from '../../../src/graph/kind.ts';
import type { Names, Spelling } from '../../../src/loaders/Catalogue.ts';

/** An entity as a test writes it down: all its names, and the rest where it matters. */
export interface Written {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly titles?: readonly string[];
  readonly degree?: number;
  readonly status?: Entity['status'];
}

/** What no search looks at. */
const REST = {
  description: null,
  category: null,
  sources: ['test'],
  url: null,
  color: null,
  icon: null,
  updatedAt: '2026-01-01T00:00:00.000Z',
  roleCount: 0,
};

/** Entities as the catalogue would hold them. */
export function namesOf(written: readonly Written[], version = 1): Names {
  const spellings = written.flatMap(
    ({ id, name, aliases = [], titles = [], degree = 0, status = 'ACTIVE' }) => {
      const entity: Entity = { ...REST, id, kind: kindOfId(id) ?? 'TOOL', name, aliases, degree, status };
      const spelled = (texts: readonly string[], as: Spelling['as']): Spelling[] =>
        texts.map((text) => ({ text, key: fold(text), as, entity }));
      return [...spelled([name], 'NAME'), ...spelled(aliases, 'STRONG'), ...spelled(titles, 'LOOSE')];
    },
  );
  return { version, entities: new Map(spellings.map(({ entity }) => [entity.id, entity])), spellings };
}
