import { drawingStyle } from '../../drawing/style.ts';
import { endless } from '../../explorer/export/endless.ts';
import { filePolicy } from '../../explorer/export/filePolicy.ts';
import { cspHash } from '../../explorer/page/cspHash.ts';
import type { Assets } from './Assets.ts';

export type Headers = Readonly<Record<string, string>>;

const policy = (...directives: readonly string[]): string => directives.join('; ');

const ALWAYS: Headers = {
  'x-content-type-options': 'nosniff',
  // Addresses tell what the reader asks and knows.
  'referrer-policy': 'same-origin',
};

/** A page runs the bundle alone, and is styled by the stylesheet and by the drawings' one style. */
export const PAGE_HEADERS: Headers = {
  ...ALWAYS,
  'content-security-policy': policy(
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${cspHash(drawingStyle('auto'))}`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Other sites may show and read exports, which run nothing. */
const SHARED: Headers = {
  ...ALWAYS,
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};

const DRAWING_STYLES = [
  ...new Set((['auto', 'light', 'dark'] as const).map((theme) => cspHash(drawingStyle(theme)))),
];

export const EXPORT_HEADERS: Headers = {
  ...SHARED,
  'content-security-policy': policy("default-src 'none'", `style-src ${DRAWING_STYLES.join(' ')}`, 'sandbox'),
};

/** The policy of the file itself; and it has no origin to act for, should someone open it on this server. */
export const fileHeaders = ({ style, script }: Pick<Assets, 'style' | 'script'>): Headers => ({
  ...SHARED,
  'content-security-policy': policy(
    ...filePolicy(endless(style, 'style'), endless(script, 'script')),
    'sandbox allow-scripts allow-downloads allow-popups allow-top-navigation-by-user-activation',
  ),
});
