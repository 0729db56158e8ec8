import type { Answer } from '../../src/cli/ask.ts';
import type { Commands, ImportOptions } from '../../src/cli/createProgram.ts';

/** Commands that do nothing but remember what they were called with; every question gets the same answer. */
export class FakeCommands implements Commands {
  readonly calls: unknown[][] = [];
  readonly asked: { url: string | undefined; document: string; variables: Record<string, unknown> }[] = [];
  readonly columns: number | undefined;
  printed = '';
  readonly #answer: Answer;

  constructor(answer: Answer = {}, columns?: number) {
    this.#answer = answer;
    this.columns = columns;
  }

  serve(): Promise<void> {
    this.calls.push(['serve']);
    return Promise.resolve();
  }

  importShipped(): Promise<void> {
    this.calls.push(['importShipped']);
    return Promise.resolve();
  }

  importOnet(folder: string, options: ImportOptions): Promise<void> {
    this.calls.push(['importOnet', folder, options]);
    return Promise.resolve();
  }

  withAsk(url: string | undefined, use: Parameters<Commands['withAsk']>[1]): Promise<void> {
    return use((document, variables) => {
      this.asked.push({ url, document, variables });
      return Promise.resolve(this.#answer);
    });
  }

  print(text: string): void {
    this.printed += `${text}\n`;
  }
}
