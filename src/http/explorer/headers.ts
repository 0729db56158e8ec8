import { drawingStyle } from '../../drawing/style.ts';
import { cspHash } from '../../explorer/page/cspHash.ts';

type Headers = Readonly<Record<string, string>>;

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

/** The file's own policy, in its head, allows its script by its hash; here it only has no origin to act for. */
export const FILE_HEADERS: Headers = {
  ...SHARED,
  'content-security-policy': policy(
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "script-src 'unsafe-inline'",
    'img-src data: blob:',
    'sandbox allow-scripts allow-downloads allow-popups allow-top-navigation-by-user-activation',
  ),
};
