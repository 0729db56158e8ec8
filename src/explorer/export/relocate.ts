/**
 * Links to pages of the server, in a page that is read elsewhere: with the server's origin in front where it is
 * known, else no links any more. Attribute values hold no quotation marks, and neither does text.
 */
export function relocate(html: string, origin: string | undefined): string {
  const front = origin === undefined ? undefined : escaped(origin);
  return html.replaceAll(/ href="(\/[^"]*)"/g, (_, path: string) =>
    front === undefined ? '' : ` href="${front}${path}"`,
  );
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
