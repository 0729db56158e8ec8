import type { SearchQuestion } from './SearchQuestion.ts';

export const searchTitle = ({ text = '' }: SearchQuestion): string => `What “${text}” finds`;
