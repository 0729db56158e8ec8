import { createHash } from 'node:crypto';

/** The id of the source, in `data/sources.yaml` and in external ids. */
export const ONET = 'onet';

export const codeKey = (code: string): string => `${ONET}:${code}`;

export const technologyKey = (example: string): string => `${ONET}:tech/${example}`;

export const taskKey = (taskId: string): string => `${ONET}:task/${taskId}`;

/** Emerging tasks have no number. */
export const emergingKey = (code: string, task: string): string =>
  `${ONET}:emerging/${code}/${createHash('sha256').update(task).digest('hex').slice(0, 12)}`;
