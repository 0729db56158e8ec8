import { z } from 'zod';
import { entityProperties, kindFromLabels, toEntity } from './shapes.ts';
import { readStatement } from './statement.ts';

const timed = z
  .object({
    timeOfDay: z.string(),
    startMinute: z.number().nullish(),
    entity: entityProperties,
    labels: kindFromLabels,
  })
  .transform(({ timeOfDay, startMinute, entity, labels }) => ({
    timeOfDay,
    startMinute: startMinute ?? null,
    activity: toEntity(entity, labels),
  }));

const row = z.object({ id: z.string(), activities: z.array(timed) });

export type DaysOfRow = z.output<typeof row>;

export const daysOf = readStatement<{ ids: string[] }, DaysOfRow>('days_of', row);
