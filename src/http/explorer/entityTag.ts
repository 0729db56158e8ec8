import { createHash } from 'node:crypto';
import type { Ask } from '../../explorer/Ask.ts';
import { LastChange } from '../../explorer/generated.ts';

/**
 * Names what is answered while graph and release stay the same, alike on every server of a graph. Two graphs may have
 * the same version, as after a new beginning: so the tag knows when the last write was, which is asked once a version.
 *
 * @param release what answers may differ by besides the graph
 */
export function entityTags(ask: Ask, release: string): (version: number) => Promise<string> {
  let last: { readonly version: number; readonly tag: Promise<string> } | undefined;
  return (version) => {
    if (last?.version !== version) {
      const tag = tagOf(ask, release, version);
      last = { version, tag };
      // What failed is asked again.
      tag.catch(() => {
        last = undefined;
      });
    }
    return last.tag;
  };
}

async function tagOf(ask: Ask, release: string, version: number): Promise<string> {
  const { graph } = await ask(LastChange, { before: Math.max(0, version - 1) });
  const at = graph.changes.edges[0]?.node.at;
  const written = at === undefined ? '' : new Date(at).toISOString();
  const hash = createHash('sha256').update(`${release} ${written}`).digest('base64url').slice(0, 10);
  return `W/"${version}-${hash}"`;
}

/** Whether a client has what this tag names. @param given its if-none-match */
export function hasTag(given: string | undefined, tag: string): boolean {
  if (given === undefined) return false;
  const bare = (one: string): string => one.trim().replace(/^W\//, '');
  return given.trim() === '*' || given.split(',').some((one) => bare(one) === bare(tag));
}
