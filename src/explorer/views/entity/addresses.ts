import type { Kind } from '../../../graph/kind.ts';
import { addressOf, ownPage, type Pairs } from '../../address.ts';
import { carriedPairs } from '../../changeCommon.ts';
import type { Common } from '../../Common.ts';
import type { ViewName } from '../../View.ts';

/** The address of another question. */
export const address = (view: ViewName, pairs: Pairs, common: Common): string =>
  addressOf(`/${view}`, [...pairs, ...carriedPairs(common)]);

/** The page about an entity: a role has one of its own. */
export const pageAbout = (
  { id, kind }: { readonly id: string; readonly kind: Kind },
  common: Common,
): string => ownPage(id, kind, carriedPairs(common));

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
