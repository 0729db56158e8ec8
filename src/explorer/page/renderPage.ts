import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A page as the text that a browser gets. */
export const renderPage = (page: VNode): string => `<!doctype html>\n${renderToString(page)}\n`;
