import { z } from 'zod';
import { LEARNABLE, TECHNOLOGIES, type Kind } from '../graph/kind.ts';
import { readStatement, spliceKind, writeStatement } from './statement.ts';

const state = z.object({ linked: z.number(), weighed: z.number() });

type Nothing = Record<string, never>;

export const weightsState = readStatement<Nothing, z.output<typeof state>>('weights_state', state);

export const markLinked = writeStatement<Nothing>('mark_linked');
export const markWeighed = writeStatement<Nothing>('mark_weighed');

const ofKinds = (name: string, kinds: readonly Kind[]) =>
  kinds.map((kind) => writeStatement<Nothing>(name, spliceKind(name, kind)));

/** One for each kind that roles ask. */
export const weighEntities = ofKinds('weigh_entities', LEARNABLE);
/** One for tools and one for frameworks. */
export const weighUsage = ofKinds('weigh_usage', TECHNOLOGIES);
export const weighRoles = writeStatement<Nothing>('weigh_roles');
