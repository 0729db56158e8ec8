import { drawingStyle } from '../../drawing/style.ts';
import { cspHash } from '../page/cspHash.ts';

/**
 * What a file may do, in its own head and in the answer that it comes with: run its script, wear its styles.
 *
 * @param style as it stands in the file
 * @param script as it stands in the file
 */
export const filePolicy = (style: string, script: string): readonly string[] => [
  "default-src 'none'",
  `style-src ${cspHash(style)} ${cspHash(drawingStyle('auto'))}`,
  `script-src ${cspHash(script)}`,
  'img-src data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
];
