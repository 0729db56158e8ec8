import { entityIdFor } from '../../../src/graph/entityId.ts';
import { fold } from '../../../src/graph/fold.ts';
import type { Kind } from '../../../src/graph/kind.ts';
import { choose, type Choice, type Namesake, type Question } from '../../../src/graph/recognition/choose.ts';
import { exactForms, furtherForms, type By } from '../../../src/graph/recognition/forms.ts';
import { vocabulary } from '../../../src/graph/recognition/vocabulary.ts';

/** An entity of a graph in memory; a tool where no kind is given. */
export interface Known {
  readonly name: string;
  readonly id?: string;
  readonly kind?: Kind;
  readonly category?: string;
  readonly aliases?: readonly string[];
  readonly status?: 'ACTIVE' | 'DEPRECATED';
}

const namesakeOf = ({ name, id, kind = 'TOOL', category, aliases, status }: Known): Namesake => ({
  id: id ?? entityIdFor(kind, name),
  name,
  kind,
  category: category ?? null,
  status: status ?? 'ACTIVE',
  aliases: aliases ?? [],
});

/** Looks entities up in a list, as the store does by its indexes. */
const lookupIn =
  (entities: readonly Namesake[]) =>
  (by: By, key: string): Namesake[] =>
    entities.filter(({ id, name, aliases }) => {
      if (by === 'ID') return id === key;
      if (by === 'NAME') return fold(name) === key;
      return by === 'ALIAS' && aliases.some((alias) => fold(alias) === key);
    });

/** What a name means among some entities, by all levels. */
export function meaningAmong(
  known: readonly Known[],
  name: string,
  asked: Partial<Question> = {},
): Choice<Namesake> {
  const question = { kinds: null, category: null, ...asked };
  const forms = [...exactForms(name), ...furtherForms(name, question, vocabulary())];
  return choose(forms, lookupIn(known.map(namesakeOf)), question, vocabulary());
}

/** The id and how it was found; what it is not, where it is none. */
export function told(choice: Choice<Namesake>): string {
  if (choice.is === 'ONE') return `${choice.how} ${choice.entity.id}`;
  if (choice.is === 'SEVERAL') return `several: ${choice.entities.map(({ id }) => id).join(', ')}`;
  return ['none', ...choice.refused.map(({ entity, why }) => `${entity.name}: ${why}`)].join(', ');
}
