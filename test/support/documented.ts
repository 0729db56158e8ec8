import { createProgram, type Commands } from '../../src/cli/createProgram.ts';
import type { Ask } from '../../src/cli/ask.ts';

/** A question in a document, with the answer that follows it. */
export interface Documented {
  /** The line of the question. */
  readonly line: number;
  readonly language: 'graphql' | 'sh';
  readonly question: string;
  readonly answer: string;
  /** Where the answer begins in the document, in UTF-16 units. */
  readonly at: number;
}

const PAIR = /```(graphql|sh)\n([^]*?)\n```\n\s*```(?:json)?\n([^]*?)\n```/g;

/** The questions that a document answers: a block of GraphQL or a command, followed at once by the answer. */
export function documentedIn(text: string): Documented[] {
  const found: Documented[] = [];
  for (const match of text.matchAll(PAIR)) {
    const [, language, question = '', answer = ''] = match;
    const line = text.slice(0, match.index).split('\n').length;
    // The answer stands before the closing fence.
    const at = match.index + match[0].length - answer.length - '\n```'.length;
    const isAsked = language === 'graphql' || question.startsWith('npx rolegraph ');
    if (isAsked && (language === 'graphql' || language === 'sh'))
      found.push({ line, language, question, answer, at });
  }
  return found;
}

/** The words of a command line, where double quotes hold words together. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** What a command prints. */
export async function printedBy(command: string, ask: Ask): Promise<string> {
  const printed: string[] = [];
  const no = () => Promise.reject(new Error('A document only asks.'));
  async function* none(): AsyncGenerator<never> {
    yield* [];
    await no();
  }
  const commands: Commands = {
    serve: no,
    importShipped: no,
    importSources: [],
    importSource: no,
    importAll: no,
    removeSource: no,
    merge: no,
    exportGraph: no,
    diffFiles: none,
    changesSince: none,
    tellDifferent: () => undefined,
    check: no,
    audit: no,
    withAsk: (_, use) => use(ask),
    print: (text) => {
      printed.push(text);
    },
  };
  const [, , ...args] = wordsOf(command);
  await createProgram(commands).parseAsync(args, { from: 'user' });
  return printed.join('\n');
}
