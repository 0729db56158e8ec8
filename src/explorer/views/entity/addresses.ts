import type { Kind } from '../../../graph/kind.ts';
import { addressOf, ownPage, type Pairs } from '../../address.ts';
import { NOTHING_COMMON, writeCommon, type Common } from '../../Common.ts';
import type { ViewName } from '../../View.ts';

/** What links to other questions carry: what the reader knows, and whether hubs are drawn. */
const carried = ({ have, hubs }: Common): Pairs => writeCommon({ ...NOTHING_COMMON, have, hubs });

/** The address of another question. */
export const address = (view: ViewName, pairs: Pairs, common: Common): string =>
  addressOf(`/${view}`, [...pairs, ...carried(common)]);

/** The page about an entity: a role has one of its own. */
export const pageAbout = (
  { id, kind }: { readonly id: string; readonly kind: Kind },
  common: Common,
): string => ownPage(id, kind, carried(common));

/** What connects two entities. */
export const connecting = (one: string, other: string, common: Common): string =>
  address(
    'connectors',
    [
      ['between', one],
      ['between', other],
    ],
    common,
  );
