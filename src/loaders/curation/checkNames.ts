import { fold } from '../../graph/fold.ts';
import type { ResolveRefsRow } from '../../statements/resolveRefs.ts';
import type { Holders } from './Holders.ts';
import type { Identified } from './identify.ts';
import type { EntityInput } from './inputs.ts';
import type { Path, Problems } from './Problems.ts';

/** An input with the entity that it is about. */
export interface Meant {
  readonly input: EntityInput;
  readonly entity: Identified;
  readonly path: Path;
}

/**
 * Notes names and aliases that would make others ambiguous: a name that another of the kind in use has, and an alias
 * that is another's name or alias, whether it is stored or in the same list.
 */
export function checkNames(all: readonly Meant[], holders: Holders, problems: Problems): void {
  const listed = new Listed(all);
  for (const { input, entity, path } of all) {
    const isSame = (row: ResolveRefsRow): boolean => row.id === entity.id;
    const { name, aliases } = input;
    if (name && fold(name) !== fold(entity.stored?.name ?? '')) {
      const [other] = holders
        .named(name, entity.kind)
        .filter((row) => !isSame(row) && !listed.leaves(row.id, name));
      const taken = other ? `${other.name} (${other.id})` : listed.alsoNamed(name, entity);
      if (taken !== undefined) {
        problems.add([...path, 'name'], `${taken} has this name. Give another one, or merge the two.`);
      }
    }
    (aliases ?? []).forEach((alias, index) => {
      if (holders.aliased(alias).some(isSame)) return;
      const [other] = [...holders.named(alias), ...holders.aliased(alias)].filter((row) => !isSame(row));
      const taken = other ? `${other.name} (${other.id})` : listed.alsoCalled(alias, entity);
      if (taken !== undefined) {
        problems.add(
          [...path, 'aliases', index],
          `${taken} goes by this name. One that means several belongs in looseAliases.`,
        );
      }
    });
  }
}

/** What the inputs of one list call their entities. */
class Listed {
  readonly #all: readonly Meant[];

  constructor(all: readonly Meant[]) {
    this.#all = all;
  }

  /** Whether the list gives an entity another name than this one. */
  leaves(id: string, name: string): boolean {
    return this.#all.some(
      ({ input, entity }) => entity.id === id && input.name && fold(input.name) !== fold(name),
    );
  }

  /** The item before an entity that gets the same name as it. */
  alsoNamed(name: string, { id, kind }: Identified): string | undefined {
    const before = this.#before(id);
    return before.find(
      ({ input, entity }) => entity.kind === kind && input.name && fold(input.name) === fold(name),
    )?.entity.id;
  }

  /** Another item that gets the name or alias as a name or alias of its own. */
  alsoCalled(alias: string, { id }: Identified): string | undefined {
    const key = fold(alias);
    const named = this.#all.find(
      ({ input, entity }) => entity.id !== id && input.name && fold(input.name) === key,
    );
    const aliased = this.#before(id).find(({ input }) => input.aliases?.some((one) => fold(one) === key));
    return (named ?? aliased)?.entity.id;
  }

  #before(id: string): readonly Meant[] {
    return this.#all.slice(
      0,
      this.#all.findIndex(({ entity }) => entity.id === id),
    );
  }
}
