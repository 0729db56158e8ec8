/** A request that has ended, as HAProxy logs it. Times in milliseconds, as Date.now() has them. */
export interface Passed {
  /** Its x-request-id. */
  readonly id: string;
  /** The last server that it was meant for. */
  readonly server: string;
  readonly begun: number;
  /** When that server had it; undefined where no connection came about. */
  readonly sent: number | undefined;
  readonly ended: number;
  readonly status: number;
  /** Who ended it, and in which state: `--` where all went well. */
  readonly how: string;
  /** How often no connection came about before. */
  readonly retries: number;
}

/** A server that was taken out, or in again. */
export interface Turned {
  readonly server: string;
  readonly isUp: boolean;
}

const REQUEST =
  /^\S+ \[(\d\d)\/(\w{3})\/(\d{4}):([\d:.]+)\] clients rolegraph\/(\S+) (-?\d+)\/(-?\d+)\/(-?\d+)\/-?\d+\/\+?(\d+) (-?\d+) \S+ - - (\S\S)\S\S [\d/]+\/\+?(\d+) [\d/]+ \{([^}]*)\} "/;

export function passedIn(line: string): Passed | undefined {
  const found = REQUEST.exec(line);
  if (!found) return undefined;
  const [, day, month, year, time, server = '', received, queued, connected, all, status, how = ''] = found;
  // HAProxy is told to live in UTC.
  const begun = Date.parse(`${day} ${month} ${year} ${time} UTC`);
  const until = [received, queued, connected].map(Number);
  const isSent = until.every((milliseconds) => milliseconds >= 0);
  return {
    id: found[13] ?? '',
    server,
    begun,
    sent: isSent ? until.reduce((sum, milliseconds) => sum + milliseconds, begun) : undefined,
    ended: begun + Number(all),
    status: Number(status),
    how,
    retries: Number(found[12]),
  };
}

export function turnedIn(line: string): Turned | undefined {
  const [, server, state] = /Server rolegraph\/(\w+) is (UP|DOWN)/.exec(line) ?? [];
  return server === undefined ? undefined : { server, isUp: state === 'UP' };
}
