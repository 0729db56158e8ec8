import type { ComponentChildren } from 'preact';
import type { Picture } from '../drawing/types.ts';
import type { Pairs } from './address.ts';
import type { Common, CommonAnswer } from './Common.ts';
import type { Table } from './Table.ts';
import type { Action, AskedOperation, AskedStatement, Evidence, ViewName } from './View.ts';

/** A question on its way to a page or a file, whatever its view. */
export interface Asked {
  readonly view: ViewName;
  readonly label: string;
  readonly common: Common;
  readonly extra: CommonAnswer;
  /** The parameters of the question alone. */
  readonly pairs: Pairs;
  /**
   * The address of the same question with this in the place of what it carries.
   *
   * @param ending such as ".svg": that export
   */
  readonly link: (common: Common, ending?: string) => string;
  /** What stands in its form. */
  readonly fields: () => ComponentChildren;
  /** Undefined where there was too little to ask. */
  readonly answered: Answered | undefined;
}

export interface Answered {
  readonly title: string;
  readonly picture: () => Picture;
  readonly tables: () => readonly Table[];
  readonly evidence: () => readonly Evidence[];
  readonly json: () => unknown;
  readonly operation: AskedOperation;
  readonly statements: () => readonly AskedStatement[];
  readonly lead: () => ComponentChildren;
  readonly more: () => ComponentChildren;
  readonly actions: (id: string) => readonly Action[];
}
