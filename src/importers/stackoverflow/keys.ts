/** The id of the source, in `data/sources.yaml` and in external ids. */
export const STACKOVERFLOW = 'stackoverflow';

export const jobKey = (option: string): string => `${STACKOVERFLOW}:role/${option}`;

export const technologyKey = (group: string, option: string): string => `${STACKOVERFLOW}:${group}/${option}`;
