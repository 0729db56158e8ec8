import type { ConnectorsPicture, DrawOptions } from '../types.ts';
import { drawConnectorsNarrow } from './narrow.ts';
import { drawConnectorsWide } from './wide.ts';

/** What connects two or more ends: between them where there is room, else beneath them. */
export const drawConnectors = (picture: ConnectorsPicture, options: DrawOptions): string =>
  options.width === 'wide' ? drawConnectorsWide(picture, options) : drawConnectorsNarrow(picture, options);
