import type { Entity } from '../../graph/entity.ts';
import { badUserInput } from '../../graph/errors.ts';
import { everyAsk } from '../../statements/everyAsk.ts';
import type { Reader } from '../../store/Store.ts';
import type { Catalogue, Names } from '../Catalogue.ts';
import { shown } from '../resolveRef.ts';
import { Uses } from '../Uses.ts';
import type { Weights } from '../Weights.ts';
import { matrixOf, type RoleMatrix } from './matrixOf.ts';
import { roleGroups, type RoleGroup } from './roleGroups.ts';

export interface RoleMatrixQuestion {
  /** The group whose roles are the rows; null for all groups against each other. */
  readonly group: string | null;
  /** The group whose roles are the columns. */
  readonly other: string | null;
  /** Roles of each group at the most. */
  readonly first: number;
}

/** What is known of one version of the graph. */
interface Known {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly groups: readonly RoleGroup[];
  /** All groups against each other. */
  readonly overview: RoleMatrix;
}

/** Compares groups of roles, and roles, by what they ask. What all roles ask is read once a version of the graph. */
export class RoleMatrices {
  readonly uses = new Uses();
  readonly #reader: Reader;
  readonly #catalogue: Pick<Catalogue, 'names'>;
  readonly #weights: Pick<Weights, 'upToDate'>;
  #known: { readonly names: Names; readonly known: Promise<Known> } | undefined;

  constructor(reader: Reader, catalogue: Pick<Catalogue, 'names'>, weights: Pick<Weights, 'upToDate'>) {
    this.#reader = reader;
    this.#catalogue = catalogue;
    this.#weights = weights;
  }

  /** @throws RolegraphError BAD_USER_INPUT, naming the groups, where there is no such group */
  async matrix({ group, other, first }: RoleMatrixQuestion): Promise<RoleMatrix> {
    const { entities, groups, overview } = await this.#current();
    if (group === null) return overview;
    const rows = groupNamed('group', group, groups);
    const columns = other === null ? rows : groupNamed('other', other, groups);
    return matrixOf(rows.roles.slice(0, first), columns.roles.slice(0, first), entities);
  }

  async #current(): Promise<Known> {
    const names = await this.#catalogue.names();
    this.uses.note(names.version, this.#known?.names === names);
    if (this.#known?.names === names) return this.#known.known;
    const held = { names, known: this.#read(names) };
    this.#known = held;
    // A failed reading must not be kept.
    held.known.catch(() => {
      if (this.#known === held) this.#known = undefined;
    });
    return held.known;
  }

  async #read({ entities }: Names): Promise<Known> {
    await this.#weights.upToDate();
    const asks = await everyAsk.run(this.#reader, {});
    const roles = [...entities.values()].filter(({ kind, status }) => kind === 'ROLE' && status === 'ACTIVE');
    const groups = roleGroups(roles, new Map(asks.map(({ id, micros }) => [id, micros])));
    return { entities, groups, overview: matrixOf(groups, groups, entities) };
  }
}

function groupNamed(argument: string, id: string, groups: readonly RoleGroup[]): RoleGroup {
  const found = groups.find(({ line }) => line.id === id);
  if (found) return found;
  const ids = groups.map(({ line }) => line.id);
  const known = ids.length === 0 ? 'There are none.' : `The groups are ${ids.join(', ')}.`;
  throw badUserInput(`${argument}: "${shown(id)}" is no group of roles that ask for anything. ${known}`, {
    groups: ids,
  });
}
