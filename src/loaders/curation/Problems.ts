import { badUserInput, RolegraphError } from '../../graph/errors.ts';
import type { Candidate } from '../NameIndex.ts';

/** Where in the arguments something is wrong: `["input", 0, "weight"]`. */
export type Path = readonly (string | number)[];

interface Problem {
  readonly path: Path;
  readonly message: string;
  /** Which entities could be meant, where a reference means none or several. */
  readonly candidates?: readonly Candidate[];
}

/** What is wrong with the arguments of a change, all of it, so that one reply is enough to mend them. */
export class Problems {
  readonly #found: Problem[] = [];

  add(path: Path, message: string, candidates?: readonly Candidate[]): void {
    this.#found.push({ path, message, ...(candidates ? { candidates } : {}) });
  }

  /** @throws RolegraphError BAD_USER_INPUT with all problems, where there are any */
  refuse(): void {
    // In the order of the items; those of one item as they were found.
    const problems = [...this.#found].sort((a, b) => itemOf(a) - itemOf(b));
    const [first, ...others] = problems;
    if (first) throw badUserInput(messageOf(first, others.length), { problems });
  }
}

const itemOf = ({ path }: Problem): number => (typeof path[1] === 'number' ? path[1] : -1);

const messageOf = ({ path, message }: Problem, others: number): string =>
  others === 0
    ? `${written(path)}: ${message}`
    : `${others + 1} problems, all in extensions.problems. The first: ${written(path)}: ${message}`;

/** `input[0].weight`. */
const written = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');

/** Notes the problem of a reference, and throws whatever else went wrong. */
export function noteUnresolved(problems: Problems, path: Path, error: unknown): void {
  if (!(error instanceof RolegraphError) || !['NOT_FOUND', 'AMBIGUOUS_NAME'].includes(error.code))
    throw error;
  const { candidates } = error.details;
  problems.add(path, error.message, isCandidates(candidates) ? candidates : []);
}

const isCandidates = (value: unknown): value is readonly Candidate[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && 'id' in one);
