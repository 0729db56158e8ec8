import { Fragment, h, type ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';

export interface HtmlLink {
  /** What a screen reader says of it. */
  readonly label: string;
  readonly href: string;
}

export const htmlOf = (children: ComponentChildren): string => renderToString(h(Fragment, null, children));

/** What one reads of some HTML: its text, blanks run together. */
export const textOf = (html: string): string =>
  decoded(html.replace(/<\/(p|li|ol|ul|div|section|h\d)>/g, ' ').replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();

export const linksIn = (html: string): HtmlLink[] =>
  [...html.matchAll(/<a ([^>]*)>(.*?)<\/a>/gs)].map(([, attributes = '', content = '']) => ({
    label: attribute(attributes, 'aria-label') ?? textOf(content),
    href: attribute(attributes, 'href') ?? '',
  }));

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : decoded(value);
}

const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
