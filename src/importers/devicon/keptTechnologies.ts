import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { distinctNames } from '../../graph/recognition/vocabulary.ts';

/** A tag that says what a technology is, unless one of some others stands beside it. */
interface CategoryRule {
  readonly tag: string;
  readonly category: string;
  readonly not: readonly string[];
}

/** What rolegraph knows of Devicon's technologies beyond the file, by their slugs. */
export interface KeptTechnologies {
  /** → the id of the entity that it is. */
  readonly same: ReadonlyMap<string, string>;
  /** → alternative names that mean something else. */
  readonly wrong: ReadonlyMap<string, readonly string[]>;
  /** Those that are nothing in the graph, whatever their slug. */
  readonly distinct: ReadonlyMap<string, string>;
  readonly rules: readonly CategoryRule[];
  /** Those whose tags prove nothing. */
  readonly except: ReadonlySet<string>;
}

const FOLDER = new URL('../../../data/devicon/', import.meta.url);

const text = z.string().min(1);

const technologiesFile = z.strictObject({ same: z.record(text, text), wrong: z.record(text, z.array(text)) });

const categoriesFile = z.strictObject({
  rules: z.array(
    z.strictObject({
      tag: text,
      category: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
      not: z.array(text).default([]),
    }),
  ),
  except: z.array(text),
});

const read = (file: string): unknown => parse(readFileSync(new URL(file, FOLDER), 'utf8'));

/** The tables of `data/devicon`, and what `data/recognition` knows of Devicon. */
export function readKeptTechnologies(): KeptTechnologies {
  const { same, wrong } = technologiesFile.parse(read('technologies.yaml'));
  const { rules, except } = categoriesFile.parse(read('categories.yaml'));
  return {
    same: new Map(Object.entries(same)),
    wrong: new Map(Object.entries(wrong)),
    distinct: distinctNames('devicon'),
    rules,
    except: new Set(except),
  };
}
