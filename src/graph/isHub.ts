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

/**
 * How many ACTIVE roles there are, from the distinctiveness of anything: ln(roles / max(1, its roles)).
 * Exact below a hundred million roles.
 */
export const rolesFrom = (distinctiveness: number, roleCount: number): number =>
  Math.round(Math.exp(distinctiveness) * Math.max(1, roleCount));
