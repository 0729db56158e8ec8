import type { Job, Technology } from './Options.ts';

/** How many of the people of one job use a technology. */
export interface Share {
  readonly job: Job;
  readonly technology: Technology;
  /** 0 to 1, with four decimals. */
  readonly figure: number;
  /** The people of the job who answered the question. */
  readonly answered: number;
}

/** Below that many answers a share says little. */
const LEAST_ANSWERS = 20;

/** Below that many users a share could be read as something that is known of somebody. */
const LEAST_USERS = 5;

/**
 * What fewer use than one in ten is no tool of the job, however many people were asked: the survey offers everybody
 * the same long lists, and nearly every job has somebody who ticked nearly everything.
 */
const LEAST_SHARE = 0.1;

const DECIMALS = 10_000;

interface Counted {
  answered: number;
  readonly used: Map<Technology, number>;
}

/** Counts answers by job and question. Nothing of a respondent is kept. */
export class Answers {
  /** Job → header of a column → counts. */
  readonly #counts = new Map<Job, Map<string, Counted>>();

  /** Somebody of these jobs has answered what this column asks. */
  add(jobs: ReadonlySet<Job>, column: string, technologies: ReadonlySet<Technology>): void {
    for (const job of jobs) {
      const counted = this.#counted(job, column);
      counted.answered += 1;
      for (const technology of technologies) {
        counted.used.set(technology, (counted.used.get(technology) ?? 0) + 1);
      }
    }
  }

  /** The shares that may be told, job by job. */
  shares(): Share[] {
    return [...this.#counts].flatMap(([job, columns]) =>
      [...columns.values()].flatMap((counted) => sharesOf(job, counted)),
    );
  }

  #counted(job: Job, column: string): Counted {
    const columns = this.#counts.get(job) ?? new Map<string, Counted>();
    this.#counts.set(job, columns);
    const counted = columns.get(column) ?? { answered: 0, used: new Map<Technology, number>() };
    columns.set(column, counted);
    return counted;
  }
}

function sharesOf(job: Job, { answered, used }: Counted): Share[] {
  if (answered < LEAST_ANSWERS) return [];
  return [...used].flatMap(([technology, users]) => {
    const share = users / answered;
    if (users < LEAST_USERS || share < LEAST_SHARE) return [];
    return [{ job, technology, figure: Math.round(share * DECIMALS) / DECIMALS, answered }];
  });
}
