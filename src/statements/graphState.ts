import { z } from 'zod';
import { cypherText } from '../store/cypherText.ts';
import { readStatement, writeStatement } from './statement.ts';

const row = z.object({ format: z.number().nullable(), entities: z.number() });

export type GraphStateRow = z.output<typeof row>;

export const graphState = readStatement<Record<string, never>, GraphStateRow>('graph_state', row);

export const setFormat = writeStatement<{ format: number }>('set_format');

/** The statements that make constraints and indexes. */
export const schemaStatements = (): string[] => cypherText('schema').split(';');
