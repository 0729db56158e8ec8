import type { Sizes } from './measureOperation.ts';

/**
 * What the lists of a role matrix hold, which @listSize cannot say: as many cells as rows times columns, and
 * `first` counts only where a group's roles are asked for, not all groups.
 */
export function matrixSizes(isOfRoles: boolean, roles: number, groups: number): Sizes {
  const lines = isOfRoles ? roles : groups;
  return new Map([
    ['rows', lines],
    ['columns', lines],
    ['cells', lines * lines],
  ]);
}
