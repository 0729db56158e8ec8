import type { Mention } from '../../src/loaders/extract/Mention.ts';

/** A stretch of a text that was labelled, with the ids that are right. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly string[];
}

export interface Gold {
  readonly name: string;
  /** `develop` or `held-out`. */
  readonly set: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

export interface Judged extends Gold {
  readonly right: readonly Label[];
  readonly misses: readonly Label[];
  readonly alarms: readonly Mention[];
}

export interface Figures {
  readonly right: number;
  readonly misses: number;
  readonly alarms: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function ownTexts(): Gold[];
export function referredTexts(shared: string): Gold[];
export function judgeTexts(
  texts: readonly Gold[],
  extract: (text: string) => Promise<readonly Mention[]>,
): Promise<Judged[]>;
export function figuresOf(judged: readonly Judged[], kind?: string): Figures;
