import type { Answer } from '../../src/cli/ask.ts';
import type { AuditBounds, AuditRecord } from '../../src/cli/audit.ts';
import type { CheckOptions } from '../../src/cli/check.ts';
import type { ExportOptions } from '../../src/cli/export.ts';
import type { Commands } from '../../src/cli/createProgram.ts';
import type { ImportGroup, ImportOptions, ImportSource } from '../../src/cli/imports.ts';

/** Commands that do nothing but remember what they were called with; every question gets the same answer. */
export class FakeCommands implements Commands {
  readonly calls: unknown[][] = [];
  readonly asked: { url: string | undefined; document: string; variables: Record<string, unknown> }[] = [];
  readonly columns: number | undefined;
  readonly importSources: readonly ImportSource[] = [
    { name: 'onet', title: 'The tables of O*NET.', path: 'folders with the tables' },
    { name: 'esco', title: 'The tables of ESCO.', path: 'folders with the tables' },
  ];
  printed = '';
  readonly #answer: Answer;

  constructor(answer: Answer = {}, columns?: number) {
    this.#answer = answer;
    this.columns = columns;
  }

  exportGraph(options: ExportOptions): Promise<void> {
    this.calls.push(['exportGraph', options]);
    return Promise.resolve();
  }

  async *diffFiles(oldFile: string, newFile: string): AsyncGenerator<never> {
    this.calls.push(['diffFiles', oldFile, newFile]);
    yield* [];
    return Promise.resolve();
  }

  async *changesSince(version: number): AsyncGenerator<never> {
    this.calls.push(['changesSince', version]);
    yield* [];
    return Promise.resolve();
  }

  tellDifferent(): void {
    this.calls.push(['tellDifferent']);
  }

  check(options: CheckOptions): Promise<void> {
    this.calls.push(['check', options]);
    return Promise.resolve();
  }

  audit(bounds: AuditBounds): Promise<readonly AuditRecord[]> {
    this.calls.push(['audit', bounds]);
    return Promise.resolve([]);
  }

  serve(): Promise<void> {
    this.calls.push(['serve']);
    return Promise.resolve();
  }

  importShipped(): Promise<void> {
    this.calls.push(['importShipped']);
    return Promise.resolve();
  }

  importSource(name: string, paths: readonly string[], options: ImportOptions): Promise<void> {
    this.calls.push(['importSource', name, paths, options]);
    return Promise.resolve();
  }

  importAll(groups: readonly ImportGroup[], options: ImportOptions): Promise<void> {
    this.calls.push(['importAll', groups, options]);
    return Promise.resolve();
  }

  removeSource(source: string, options: { readonly dryRun: boolean }): Promise<void> {
    this.calls.push(['removeSource', source, options]);
    return Promise.resolve();
  }

  merge(from: string, into: string): Promise<void> {
    this.calls.push(['merge', from, into]);
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
