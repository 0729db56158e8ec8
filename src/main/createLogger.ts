import pino, { type DestinationStream, type Logger, type LevelWithSilent } from 'pino';

/** Whoever adds a field that holds one of these by mistake does not tell a secret. */
const SECRETS = ['authorization', 'cookie', 'password', 'secret', 'token', 'x-api-key', 'variables'];

/** As far down as one object lies within another in a line. */
const NESTED = ['', '*.', '*.*.'];

const paths = SECRETS.flatMap((name) =>
  NESTED.map((above) => (name.includes('-') ? `${above.slice(0, -1)}["${name}"]` : above + name)),
);

/** Bytes of lines that wait for a reader who is slow, before new ones are dropped: a full pipe must not stop the server. */
const MOST_WAITING = 4 * 1024 * 1024;

/** What the server's lines are written to: standard error, so that standard output stays for people. */
const standardError = (): DestinationStream =>
  pino.destination({ dest: 2, sync: false, maxLength: MOST_WAITING });

/** A logger of JSON lines: `level` as a word, `time` as ISO 8601 in UTC. */
export const createLogger = (
  level: LevelWithSilent,
  destination: DestinationStream = standardError(),
): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths, censor: '…' },
    },
    destination,
  );
