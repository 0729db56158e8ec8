/** The id of the source, in `data/sources.yaml` and in external ids. */
export const TOPICS = 'topics';

export const topicKey = (slug: string): string => `${TOPICS}:${slug}`;
