import { z } from 'zod';
import { readStatement } from './statement.ts';

type Place = { afterScore: number; /** null: from the start. */ afterId: string | null; first: number };

export type SimilarRolesParameters = Place & {
  ids: string[];
  /** 1 to compare by them, else 0. */
  tools: number;
  frameworks: number;
  skills: number;
  /** Their labels. */
  kinds: string[];
};

export type SimilarTechnologiesParameters = Place & { ids: string[] };

const found = z.object({ id: z.string(), score: z.number(), count: z.number() });
const row = z.object({ id: z.string(), total: z.number(), page: z.array(found) });

export type SimilarRow = z.output<typeof row>;

export const similarRoles = readStatement<SimilarRolesParameters, SimilarRow>('similar_roles', row);
export const similarTechnologies = readStatement<SimilarTechnologiesParameters, SimilarRow>(
  'similar_technologies',
  row,
);
