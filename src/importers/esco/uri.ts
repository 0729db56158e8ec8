/** The id of the source, in `data/sources.yaml` and in external ids. */
export const ESCO = 'esco';

const CONCEPT = /^https?:\/\/data\.europa\.eu\/esco\/((?:occupation|isco|skill|isced-f)\/[^\s/]+)$/;

/** The external id of the concept that a URI names: `esco:skill/000f1d3d-…`; undefined for another URI. */
export function keyOfUri(uri: string): string | undefined {
  const [, path] = CONCEPT.exec(uri) ?? [];
  return path === undefined ? undefined : `${ESCO}:${path}`;
}

/** The external id of the ISCO group with this code, such as 2511. */
export const iscoKey = (code: string): string => `${ESCO}:isco/C${code}`;

/** What stands behind the last slash of an external id: the code of a group of ISCO or ISCED-F, else a UUID. */
export const idIn = (key: string): string => key.slice(key.lastIndexOf('/') + 1);
