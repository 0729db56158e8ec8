import { fold } from '../../graph/fold.ts';
import { jobKey, technologyKey } from './keys.ts';
import type { SurveyColumn, SurveyLists } from './surveyLists.ts';

/** What one or more options of the survey mean. */
export interface Meant {
  /** Import keys of the options. */
  readonly keys: Set<string>;
  readonly name: string;
}

export interface Job extends Meant {
  /** Whether the kept list or a mapping file tells what it is; else a role must have its name. */
  readonly isListed: boolean;
}

export interface Technology extends Meant {
  readonly column: SurveyColumn;
}

/**
 * Reads the options of a survey. Options that mean one thing are one object, so that who ticks two of
 * them counts once.
 */
export class Options {
  readonly #lists: SurveyLists;
  readonly #mapping: ReadonlyMap<string, string>;
  readonly #jobs = new Map<string, Job>();
  readonly #technologies = new Map<string, Technology>();

  /** @param mapping import key → what somebody has decided that it is, which goes before the lists */
  constructor(lists: SurveyLists, mapping: ReadonlyMap<string, string>) {
    this.#lists = lists;
    this.#mapping = mapping;
  }

  /** The roles that a cell of jobs names; none for those that are no role of the graph. */
  jobs(cell: string): Set<Job> {
    return new Set(optionsOf(cell).flatMap((option) => this.#job(option) ?? []));
  }

  /** The technologies that a cell of some column names. */
  technologies(cell: string, column: SurveyColumn): Set<Technology> {
    return new Set(optionsOf(cell).flatMap((option) => this.#named(option, column)));
  }

  #job(option: string): Job | undefined {
    const key = jobKey(option);
    const isMapped = this.#mapping.has(key);
    if (!isMapped && this.#lists.noRoles.has(fold(option))) return undefined;
    const listed = isMapped ? undefined : this.#lists.roles.get(fold(option));
    const name = listed ?? option;
    return meant(this.#jobs, isMapped ? key : fold(name), key, () => ({
      keys: new Set(),
      name,
      isListed: isMapped || listed !== undefined,
    }));
  }

  #named(option: string, column: SurveyColumn): Technology[] {
    const key = technologyKey(column.group, option);
    const isMapped = this.#mapping.has(key);
    if (isMapped) return [this.#technology(key, key, option, column)];
    if (this.#lists.noTools.has(fold(option))) return [];
    const names = this.#lists.names.get(fold(option)) ?? [option];
    return names.map((name) => {
      const partKey = names.length > 1 ? technologyKey(column.group, name) : key;
      return this.#technology(`${column.group}/${fold(name)}`, partKey, name, column);
    });
  }

  #technology(id: string, key: string, name: string, column: SurveyColumn): Technology {
    return meant(this.#technologies, id, key, () => ({ keys: new Set(), name, column }));
  }
}

const optionsOf = (cell: string): string[] =>
  cell
    .split(';')
    .map((option) => option.trim())
    .filter((option) => fold(option) !== '');

function meant<T extends Meant>(known: Map<string, T>, id: string, key: string, make: () => T): T {
  const one = known.get(id) ?? make();
  known.set(id, one);
  one.keys.add(key);
  return one;
}
