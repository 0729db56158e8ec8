import type { Entity } from '../../graph/entity.ts';
import { inWords } from '../../graph/inWords.ts';
import { askedOf, averageOf, type Asked } from './asked.ts';

/** A role, or a group of them, as a row or column. */
export interface RoleMatrixLine {
  /** Of the role; a group's is its category as stored. */
  readonly id: string;
  readonly name: string;
  /** null for a group. */
  readonly role: Entity | null;
  /** How many ACTIVE roles it stands for. */
  readonly roleCount: number;
}

/** A line with what it asks. */
export interface AskingLine {
  readonly line: RoleMatrixLine;
  readonly asked: Asked;
}

/** The ACTIVE roles of one category. */
export interface RoleGroup extends AskingLine {
  /** Those that ask most first, ties by id. */
  readonly roles: readonly AskingLine[];
}

/** The group of the roles without a category. */
const OTHER = 'OTHER';

/**
 * The groups that ask for anything, those of most roles first, ties by id.
 *
 * @param roles every ACTIVE role
 * @param asks what those ask that ask anything, by id
 */
export function roleGroups(
  roles: Iterable<Entity>,
  asks: ReadonlyMap<string, ReadonlyMap<string, number>>,
): RoleGroup[] {
  const byCategory = new Map<string, AskingLine[]>();
  for (const role of roles) {
    const line = { id: role.id, name: role.name, role, roleCount: 1 };
    const category = role.category ?? OTHER;
    const lines = byCategory.get(category) ?? [];
    byCategory.set(category, lines);
    lines.push({ line, asked: askedOf(asks.get(role.id) ?? new Map<string, number>()) });
  }
  return [...byCategory]
    .map(([id, lines]) => groupOf(id, lines))
    .filter(({ asked }) => asked.total > 0)
    .sort((a, b) => b.line.roleCount - a.line.roleCount || byId(a, b));
}

function groupOf(id: string, lines: readonly AskingLine[]): RoleGroup {
  return {
    line: { id, name: inWords(id), role: null, roleCount: lines.length },
    asked: averageOf(lines.map(({ asked }) => asked)),
    roles: [...lines].sort((a, b) => b.asked.total - a.asked.total || byId(a, b)),
  };
}

const byId = (a: AskingLine, b: AskingLine): number => (a.line.id < b.line.id ? -1 : 1);
