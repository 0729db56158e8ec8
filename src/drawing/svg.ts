type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An XML element. Attribute values are escaped, numbers rounded to one decimal, undefined ones left out.
 * Children are XML already: text goes through `escapeText` first.
 */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => writeAttribute(key, value));
  const start = `<${name}${written.join('')}`;
  const content = children.join('');
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/**
 * Text as XML text: markup is escaped, and what XML cannot hold becomes U+FFFD. Quotation marks as well, so that
 * nothing in a text looks like an attribute.
 */
export const escapeText = (text: string): string =>
  text
    .replace(FORBIDDEN, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Lengths in a drawing have one decimal: a tenth of a pixel is not seen. */
const round = (length: number): number => Math.round(length * 10) / 10 || 0;

/** A move along straight and curved lines: `path('M', 0, 10, 'H', 20)`. */
export const path = (...steps: readonly (string | number)[]): string =>
  steps
    .map((step, index) => {
      if (typeof step === 'string') return step;
      return `${typeof steps[index - 1] === 'number' ? ' ' : ''}${round(step)}`;
    })
    .join('');

/** Control characters, halves of surrogate pairs and non-characters: XML 1.0 knows none of them. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

function writeAttribute(name: string, value: string | number | undefined): string {
  if (value === undefined) return '';
  return ` ${name}="${typeof value === 'number' ? String(round(value)) : escapeValue(value)}"`;
}

/** A line break in an attribute would be read as a blank. */
const escapeValue = (value: string): string => escapeText(value).replace(/[\t\n\r]/g, ' ');
