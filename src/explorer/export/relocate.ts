/**
 * Links to pages of the server, in a page that is read elsewhere: with the server's origin in front where it is
 * known, else no links any more. Attribute values hold no quotation marks, and neither does text.
 */
export const relocate = (html: string, origin: string | undefined): string =>
  html.replaceAll(/ href="(\/[^"]*)"/g, (_, path: string) =>
    origin === undefined ? '' : ` href="${origin}${path}"`,
  );
