import { z } from 'zod';
import type { Kind } from '../graph/kind.ts';
import { readStatement, spliceKind, writeStatement } from './statement.ts';

const state = z.object({ linked: z.number(), weighed: z.number() });

type Nothing = Record<string, never>;

export const weightsState = readStatement<Nothing, z.output<typeof state>>('weights_state', state);

export const markLinked = writeStatement<Nothing>('mark_linked');
export const markWeighed = writeStatement<Nothing>('mark_weighed');

const ofKinds = (name: string, kinds: readonly Kind[]) =>
  kinds.map((kind) => writeStatement<Nothing>(name, spliceKind(name, kind)));

/** What roles ask: the kinds that have a distinctiveness. */
export const ASKED = ['TOOL', 'FRAMEWORK', 'SKILL'] as const satisfies readonly Kind[];

/** One for each kind that roles ask. */
export const weighEntities = ofKinds('weigh_entities', ASKED);
/** One for tools and one for frameworks. */
export const weighUsage = ofKinds('weigh_usage', ['TOOL', 'FRAMEWORK']);
export const weighRoles = writeStatement<Nothing>('weigh_roles');
