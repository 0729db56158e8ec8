import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { distinctNames } from '../../graph/recognition/vocabulary.ts';
import { TOPICS } from './keys.ts';

/** What rolegraph knows of topic pages beyond their text. */
export interface TopicLists {
  /** Page → the name that the graph has for it. */
  readonly names: ReadonlyMap<string, string>;
  /** Pages of skills; the others are of tools or frameworks, or of something that the graph has no kind for. */
  readonly skills: ReadonlySet<string>;
  /** Names on pages that share it with something else, and are left out. */
  readonly distinct: ReadonlyMap<string, string>;
}

const FILE = new URL('../../../data/topics/pages.yaml', import.meta.url);

const pagesFile = z.strictObject({
  names: z.record(z.string().min(1), z.string().min(1)),
  skills: z.array(z.string().min(1)),
});

/** The kept list of `data/topics`, and what `data/recognition` knows of topics. */
export function readTopicLists(): TopicLists {
  const { names, skills } = pagesFile.parse(parse(readFileSync(FILE, 'utf8')));
  return {
    names: new Map(Object.entries(names)),
    skills: new Set(skills),
    distinct: distinctNames(TOPICS),
  };
}
