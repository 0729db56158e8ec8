/** Hubs are linked to more than this share of all ACTIVE roles. */
const SHARE = 0.35;

/** In a graph of fewer roles, a share of them says little. */
const LEAST_ROLES = 10;

/**
 * Whether something is linked to so many roles that it tells little about any of them.
 *
 * @param roleCount how many ACTIVE roles are linked to it
 * @param roles how many ACTIVE roles there are
 */
export const isHub = (roleCount: number, roles: number): boolean =>
  roles >= LEAST_ROLES && roleCount > SHARE * roles;
