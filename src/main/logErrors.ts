import { inspect } from 'node:util';
import type { Logger } from 'pino';
import { RolegraphError } from '../graph/errors.ts';
import type { LogError } from '../graph/LogError.ts';
import { SettingsError } from '../graph/SettingsError.ts';
import { KeysUnavailable } from '../http/auth/KeysUnavailable.ts';

/** A fault of the server that comes in a burst is told in full once in that time. */
const BURST_MS = 1000;

/** What lasts until somebody mends it fails every request and every look at its health: it is told so often, by count. */
const LASTING_MS = 30_000;

/** After that it is news again, and told in full. */
const NEWS_MS = 600_000;

/** So many of them are known at once: messages may differ each time. */
const MOST_KNOWN = 100;

/** An error in the words of the log. */
interface Kind {
  readonly code: string;
  readonly level: 'error' | 'warn';
  /** Whether it is to be mended outside the server, and lasts until then. */
  readonly lasts: boolean;
}

interface Told {
  readonly at: number;
  /** How many came since. */
  more: number;
}

/**
 * Logs errors with their request, code and stack, and what caused them. Of the server's own faults in one second the
 * others have a short line. What lasts, such as a store that is away, is told once, and then every half a minute at the
 * most, in short lines that say how many there were (`more`).
 *
 * @param now in milliseconds
 */
export function logErrors(logger: Logger, now: () => number = () => performance.now()): LogError {
  const known = new Map<string, Told>();
  return (error, scope) => {
    const kind = kindOf(error);
    const { code, level } = kind;
    const message = messageOf(error);
    const key = kind.lasts ? `${code} ${message}` : code;
    const told = known.get(key);
    const age = now() - (told?.at ?? -Infinity);
    if (told && kind.lasts && age < LASTING_MS) {
      told.more += 1;
      return;
    }
    const isNew = isNews(kind, told, age);
    if (isNew || kind.lasts) remember(known, key, now());
    const line = {
      requestId: scope?.id,
      code,
      message,
      ...countOf(told),
      ...(isNew ? whyOf(error, level) : {}),
    };
    logger[level](line, level === 'warn' ? 'warning' : 'error');
  };
}

/** @param age milliseconds since it was told */
const isNews = ({ lasts }: Kind, told: Told | undefined, age: number): boolean =>
  lasts ? !told?.more || age > NEWS_MS : age >= BURST_MS;

const countOf = (told: Told | undefined): Partial<Told> => (told?.more ? { more: told.more } : {});

function remember(known: Map<string, Told>, key: string, at: number): void {
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, { at, more: 0 });
}

/** What whoever runs the server has got wrong, or another server, is no fault of this one. */
function kindOf(error: unknown): Kind {
  if (error instanceof SettingsError) return { code: 'SETTINGS', level: 'warn', lasts: true };
  if (error instanceof KeysUnavailable) return { code: 'KEYS_UNAVAILABLE', level: 'warn', lasts: true };
  const code = error instanceof RolegraphError ? error.code : 'INTERNAL_SERVER_ERROR';
  if (error instanceof RolegraphError && error.cause instanceof KeysUnavailable) return kindOf(error.cause);
  return { code, level: 'error', lasts: code === 'STORE_UNAVAILABLE' };
}

/** Where this code is at fault, its stacks; else what the other side said. */
function whyOf(error: unknown, level: Kind['level']): object {
  if (level === 'error') return { stacks: stacksOf(error) };
  const causes = chainOf(error).slice(1);
  return causes.length === 0 ? {} : { causes: causes.map(messageOf) };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : inspect(error));

/** The stack of the error, then those of what caused it. */
const stacksOf = (error: unknown): string[] =>
  chainOf(error).map((one) => (one instanceof Error ? (one.stack ?? one.message) : messageOf(one)));

/** The error, and what caused it. */
function chainOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let one = error; one !== undefined && chain.length < 5;) {
    chain.push(one);
    one = one instanceof Error ? one.cause : undefined;
  }
  return chain;
}
