import type { Entity } from '../graph/entity.ts';
import { readStatement } from './statement.ts';
import { entityColumns } from './shapes.ts';

export const entitiesById = readStatement<{ ids: string[] }, Entity>('entities_by_id', entityColumns);
