import { parseDocument } from 'yaml';
import { z } from 'zod';
import { SettingsError } from '../../graph/SettingsError.ts';
import { CURATOR, READER } from '../../graph/viewer.ts';

const HEX = /^[\da-f]{64}$/i;
const BASE64URL = /^[\w-]{43}=?$/;
const PREFIX = 'sha256:';

/** The hash as 64 hex digits; both ways to write it are taken. */
const hash = z
  .string()
  .refine((text) => {
    const digits = text.slice(PREFIX.length);
    return text.startsWith(PREFIX) && (HEX.test(digits) || BASE64URL.test(digits));
  })
  .transform((text) => {
    const digits = text.slice(PREFIX.length);
    return HEX.test(digits) ? digits.toLowerCase() : Buffer.from(digits, 'base64url').toString('hex');
  });

const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })]).transform((text) => new Date(text));

const entry = z.strictObject({
  name: z.string().regex(/^[\w.@-]{1,64}$/),
  hash,
  scopes: z.array(z.enum([READER, CURATOR])).min(1),
  rateLimit: z.number().int().min(0).max(1_000_000).optional(),
  expires: moment.optional(),
});

const shape = z.strictObject({ keys: z.array(entry) });

/** What is known of a key; the key itself is not. */
export interface ApiKey {
  readonly name: string;
  /** SHA-256 of the key, in hex. */
  readonly hash: string;
  readonly scopes: readonly string[];
  /** Requests a minute in place of RATE_LIMIT_KEY; 0: no limit. */
  readonly rateLimit?: number | undefined;
  /** It holds no longer from then on. */
  readonly expires?: Date | undefined;
}

const WANTED: Readonly<Record<string, string>> = {
  name: 'a name of 1 to 64 letters, digits and . _ @ -',
  hash: `${PREFIX} and 64 hex digits, or 43 letters of base64url`,
  scopes: `a list of ${READER} and ${CURATOR}`,
  rateLimit: 'a whole number of requests a minute from 0 (no limit) to 1000000',
  expires: 'a date such as 2027-01-31, or with a time such as 2027-01-31T12:00:00Z',
};

/**
 * The keys of a file, YAML or JSON: `keys: [{ name, hash, scopes, rateLimit, expires }]`. What is unknown is refused:
 * a misspelt `expires` must not make a key that never ends.
 *
 * @param path for messages
 * @throws SettingsError with a line for each problem; no value of the file is in it, since one may be a key
 */
export function readApiKeys(text: string, path: string): readonly ApiKey[] {
  const document = parseDocument(text, { prettyErrors: true });
  const tell = (problems: readonly string[]) => new SettingsError(problems.map((one) => `${path}: ${one}`));
  if (document.errors.length > 0) {
    throw tell(
      document.errors.map(({ linePos, code }) => `line ${linePos?.[0].line ?? 1}: it is not YAML (${code}).`),
    );
  }
  const read = shape.safeParse(document.toJS());
  if (!read.success) throw tell([...new Set(read.error.issues.map(problemOf))]);
  const twice = [...repeated(read.data.keys, 'name'), ...repeated(read.data.keys, 'hash')];
  if (twice.length > 0) throw tell(twice);
  return read.data.keys;
}

function problemOf({ code, path }: z.core.$ZodIssue): string {
  const [, index, field] = path;
  if (typeof index !== 'number') return 'it must hold keys: and a list, and nothing else.';
  const at = `keys[${index}]`;
  if (typeof field !== 'string') {
    const fields = Object.keys(WANTED).join(', ');
    return code === 'unrecognized_keys'
      ? `${at}: it may have ${fields} only.`
      : `${at}: it must have ${fields}.`;
  }
  return `${at}.${field}: it must be ${WANTED[field] ?? 'right'}.`;
}

const repeated = (keys: readonly ApiKey[], field: 'name' | 'hash'): string[] =>
  keys.flatMap((key, index) => {
    const first = keys.findIndex((other) => other[field] === key[field]);
    return first < index ? [`keys[${index}].${field}: it is that of keys[${first}] too.`] : [];
  });
