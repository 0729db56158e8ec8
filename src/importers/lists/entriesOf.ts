import { isMap, isNode, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';
import type { Place } from '../pipeline/claims.ts';

export interface Entry extends Place {
  /** What it stands under; undefined in a list. */
  readonly name: string | undefined;
  readonly value: unknown;
}

/** The entries of a document that is a list, or a mapping of names; undefined for any other. */
export function entriesOf(document: Document, text: string, lines: LineCounter): Entry[] | undefined {
  const { contents } = document;
  const nodes = isMap(contents)
    ? contents.items.map(({ key, value }) => ({ name: nameOf(key), start: key, node: value }))
    : isSeq(contents)
      ? contents.items.map((node) => ({ name: undefined, start: node, node }))
      : undefined;
  if (!nodes) return undefined;
  const placeOf = placesIn(text, lines);
  return nodes.map(({ name, start, node }) => ({
    name,
    value: valueOf(node, document),
    ...placeOf(isNode(start) ? start : undefined, isNode(node) ? node : undefined),
  }));
}

function valueOf(node: unknown, document: Document): unknown {
  return isNode(node) ? node.toJS(document) : undefined;
}

const nameOf = (key: unknown): string => (isScalar(key) ? (key.source ?? String(key.value)) : String(key));

/**
 * Where an entry begins, and how many bytes of the file end with it; to be asked in the order of the file. JSON
 * may stand in one line: then the entries are counted on from it, so that each has a number of its own.
 */
function placesIn(
  text: string,
  lines: LineCounter,
): (start: Node | undefined, node: Node | undefined) => Place {
  let line = 0;
  let end = 0;
  let bytes = 0;
  return (start, node) => {
    line = Math.max(line + 1, lines.linePos(start?.range?.[0] ?? 0).line);
    const next = node?.range?.[1] ?? end;
    bytes += Buffer.byteLength(text.slice(end, next));
    end = next;
    return { line, bytes };
  };
}
