import { entityIdFor } from '../../graph/entityId.ts';
import { fold } from '../../graph/fold.ts';
import { kindOfId, type Kind } from '../../graph/kind.ts';
import type { ResolveRefsRow } from '../../statements/resolveRefs.ts';
import { nameProblem } from './entityText.ts';
import type { Holders } from './Holders.ts';
import type { EntityInput } from './inputs.ts';
import type { Path, Problems } from './Problems.ts';

/** Which entity an input is about. */
export interface Identified {
  readonly id: string;
  readonly kind: Kind;
  /** Undefined for a new one. */
  readonly stored: ResolveRefsRow | undefined;
}

const ID = /^[a-z]+:[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_ID = 200;

/** The entity that an input is about, by its id, else by its kind and name; undefined where a problem is noted. */
export function identify(
  input: EntityInput,
  holders: Holders,
  path: Path,
  problems: Problems,
): Identified | undefined {
  const { id, kind } = input;
  if (id === null || id === undefined) return byName(input, holders, path, problems);
  const stored = holders.byId(id);
  if (stored) {
    if (kind && kind !== stored.kind) {
      problems.add([...path, 'kind'], `${id} is a ${stored.kind}, and stays one. Leave kind out.`);
    }
    return { id, kind: stored.kind, stored };
  }
  return newOne(id, input, path, problems);
}

function newOne(
  id: string,
  { kind, name }: EntityInput,
  path: Path,
  problems: Problems,
): Identified | undefined {
  const said = kindOfId(id);
  if (!said || !ID.test(id) || id.length > LONGEST_ID) {
    problems.add([...path, 'id'], 'There is no such entity, and a new id is of the form tool:some-name.');
    return undefined;
  }
  if (kind && kind !== said) {
    problems.add(
      [...path, 'kind'],
      `The id of a ${kind} begins with ${kind.toLowerCase()}:, and this is ${id}.`,
    );
  }
  if (name === undefined || name === null) {
    problems.add([...path, 'name'], `There is no entity ${id}, and a new one needs a name.`);
  }
  return { id, kind: said, stored: undefined };
}

function byName(
  { kind, name }: EntityInput,
  holders: Holders,
  path: Path,
  problems: Problems,
): Identified | undefined {
  if (!kind || name === undefined || name === null) {
    problems.add(path, 'Without an id, it needs a kind and a name.');
    return undefined;
  }
  // What is wrong with the name is told with the other fields.
  if (nameProblem(name) !== undefined) return undefined;
  const [named, another] = holders.named(name, kind);
  if (another) {
    const ids = holders.named(name, kind).map(({ id }) => id);
    problems.add(path, `Several are named ${name}: ${ids.join(', ')}. Give the id of one.`);
    return undefined;
  }
  return named ? { id: named.id, kind, stored: named } : underOwnId(kind, name, holders, path, problems);
}

/** One that no name leads to: new, or known by the id that such a name gives and out of use. */
function underOwnId(
  kind: Kind,
  name: string,
  holders: Holders,
  path: Path,
  problems: Problems,
): Identified | undefined {
  const alias = holders.aliased(name).find((row) => row.kind === kind);
  if (alias) {
    problems.add(
      path,
      `${name} is another name of ${alias.name} (${alias.id}). Give that id to change it, or an id of its own for a new one.`,
    );
    return undefined;
  }
  const id = entityIdFor(kind, name);
  const stored = holders.byId(id);
  if (stored && fold(stored.name) !== fold(name)) {
    problems.add(path, `${id} is the id of ${stored.name}. Give ${name} an id of its own.`);
    return undefined;
  }
  return { id, kind, stored };
}
