import { createHash } from 'node:crypto';

/** What a content security policy calls a style or a script by: 'sha256-…', with its quotes. */
export const cspHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
