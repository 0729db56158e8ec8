import { ConfigError } from '../config/readConfig.ts';
import { RolegraphError } from '../graph/errors.ts';
import { SettingsError } from '../graph/SettingsError.ts';
import { AskError } from './ask.ts';

// 0 is done, also with rejected rows and with no path.
/** The data was refused, or a name is unknown or ambiguous. */
export const REFUSED = 1;
export const WRONG_USAGE = 2;
/** The store is locked or not reachable. */
export const NO_STORE = 3;

const STORE_CODES = new Set(['STORE_UNAVAILABLE', 'DEADLINE_EXCEEDED', 'OVERLOADED']);

/** The exit code that an error ends the command with. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof ConfigError || error instanceof SettingsError) return WRONG_USAGE;
  // A question out of bounds, such as ten hops; what an import refuses is data.
  if (error instanceof AskError && error.code === 'BAD_USER_INPUT') return WRONG_USAGE;
  if (error instanceof RolegraphError || error instanceof AskError) {
    return STORE_CODES.has(error.code) ? NO_STORE : REFUSED;
  }
  return REFUSED;
}
