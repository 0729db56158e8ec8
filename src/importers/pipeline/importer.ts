import type { SourceId } from '../../facts/facts.ts';
import type { ImportRun } from './run.ts';

/** Files of a source that were found and whose form was checked. */
export interface Input {
  /** Of all the files, in order. */
  readonly sha256: string;
  /** What the release is called, where the files say so: 29.2. */
  readonly version?: string | undefined;
  /** Whether the input says itself of which sources and releases it is, so that none is recorded for it. */
  readonly hasOwnReleases?: boolean | undefined;
  run(run: ImportRun): Promise<void>;
}

/** Takes in what a source publishes. */
export interface Importer {
  readonly source: SourceId;
  /**
   * Finds the files and checks what can be checked before anything is written.
   *
   * @throws RolegraphError BAD_USER_INPUT saying what is missing
   */
  open(paths: readonly string[]): Promise<Input>;
}
