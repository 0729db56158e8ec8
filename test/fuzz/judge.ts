import { ERROR_STATUS, type ErrorCode } from '../../src/graph/errors.ts';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** The only errors of the server's own that a client may ever see. */
const OWN: Readonly<Record<number, readonly ErrorCode[]>> = {
  503: ['OVERLOADED', 'STORE_UNAVAILABLE'],
  504: ['DEADLINE_EXCEEDED'],
};

/** What never leaves the server: frames of a stack, its files, the words of its libraries and stores. */
const INSIDE = [
  /\n\s+at .{1,200}:\d+:\d+/,
  /\\n\s+at .{1,200}:\d+:\d+/,
  /file:\/\/|node:internal|node_modules|\/(?:src|dist)\/\w+\/|\.cypher\b/,
];
const IN_MESSAGES =
  /TypeError|RangeError|SyntaxError|ReferenceError|Cannot read prop|is not a function|is not iterable|\[object |grafeo|GQL error|Neo(?:4j)?(?:Error|\.Client)|ECONN|ENOENT|EACCES/i;
/** A message tells what is wrong; it need not say all of it again. */
const LONGEST_MESSAGE = 2000;

/** @param root the folder of the server @returns what is wrong with an answer; undefined where nothing is */
export function judge(answer: Answer, root: string): string | undefined {
  const { status, type, body } = answer;
  if (INSIDE.some((pattern) => pattern.test(body)) || body.includes(root)) {
    return `${status} tells of the inside of the server: ${excerpt(body)}`;
  }
  // Files and pages, what was asked by HEAD, and what was not read.
  if (body === '' || isPage(type) || (status < 400 && !isJson(type))) return tooHigh(answer);
  if (!isJson(type)) return `${status} is neither JSON nor a page but ${type}: ${excerpt(body)}`;
  return judgeJson(answer);
}

const isJson = (type: string): boolean => /^application\/(?:graphql-response\+)?json\b/.test(type);
const isPage = (type: string): boolean => type.startsWith('text/html');

const tooHigh = ({ status, body }: Answer): string | undefined =>
  status >= 500 && OWN[status] === undefined ? `It is ${status}: ${excerpt(body)}` : undefined;

function judgeJson({ status, body }: Answer): string | undefined {
  const errors = errorsIn(body);
  if (errors === undefined) return `${status} is no JSON: ${excerpt(body)}`;
  if (status >= 400 && errors.length === 0) return `${status} has no error: ${excerpt(body)}`;
  const wrong = errors.find((error) => !isFine(error));
  if (wrong) return `${status} has an error that it should not: ${excerpt(JSON.stringify(wrong))}`;
  const own = OWN[status] ?? [];
  const isOwn = errors.some(({ code }) => own.some((one) => one === code));
  return status >= 500 && !isOwn ? `It is ${status}: ${excerpt(body)}` : undefined;
}

interface Told {
  readonly code: string;
  readonly message: string;
}

const isFine = ({ code, message }: Told): boolean =>
  code !== 'INTERNAL_SERVER_ERROR' &&
  code in ERROR_STATUS &&
  message !== '' &&
  message.length <= LONGEST_MESSAGE &&
  !IN_MESSAGES.test(message);

/** The errors of an answer, and of a readiness that fails; undefined where it is no JSON. */
function errorsIn(body: string): Told[] | undefined {
  try {
    const answer: unknown = JSON.parse(body);
    const errors = isRecord(answer) && Array.isArray(answer['errors']) ? answer['errors'] : [];
    return errors.map((error: unknown) => told(error));
  } catch {
    return undefined;
  }
}

function told(error: unknown): Told {
  const { message, extensions } = isRecord(error) ? error : {};
  const code = isRecord(extensions) ? extensions['code'] : undefined;
  return { code: text(code), message: text(message) };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const excerpt = (text: string): string => (text.length > 600 ? `${text.slice(0, 600)}…` : text);
