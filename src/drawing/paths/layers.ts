/** A place in a layer: a node at one hop, or (null) where a link that spans layers passes. */
type Place = string | null;

/** One step of a path, from the place it leaves to the place it reaches. */
export interface Step {
  readonly from: string;
  readonly to: string;
  /** The layer that it leaves. */
  readonly layer: number;
  /** What it meets, as indexes into `layer`, `layer + 1`, and so on; what is between first and last is passed. */
  readonly places: readonly number[];
}

/** Paths laid over each other. */
export interface Layers {
  /** By hop from the start, in the order in which the paths meet them; the target stands alone in the last. */
  readonly layers: readonly (readonly Place[])[];
  /** Each step once, however many paths take it at this hop. */
  readonly steps: readonly Step[];
}

/**
 * Lays paths over each other: a node stands in the layer of its hop, once a hop, and the target in the last layer,
 * so that a shorter path's last step spans layers.
 * @param paths ids from the start to the target, the same ones on all
 */
export function layersOf(paths: readonly (readonly string[])[]): Layers {
  const last = Math.max(0, ...paths.map(({ length }) => length - 1));
  const layers = Array.from({ length: last + 1 }, (): Place[] => []);
  const steps = new Map<string, Step>();
  const known = new Map<string, number>();
  const place = (layer: number, node: Place, key: string): number => {
    const at = known.get(key);
    if (at !== undefined) return at;
    const made = (layers[layer]?.push(node) ?? 1) - 1;
    known.set(key, made);
    return made;
  };
  for (const path of paths) {
    path.forEach((to, hop) => {
      const layer = hop === path.length - 1 ? last : hop;
      const reached = place(layer, to, keyOf(layer, to));
      const from = path[hop - 1];
      const key = keyOf(hop, from ?? '', to);
      if (from === undefined || steps.has(key)) return;
      const passed = range(hop, layer).map((between) => place(between, null, keyOf(between, from, 'passes')));
      const left = known.get(keyOf(hop - 1, from)) ?? 0;
      steps.set(key, { from, to, layer: hop - 1, places: [left, ...passed, reached] });
    });
  }
  return { layers, steps: [...steps.values()] };
}

const keyOf = (...parts: readonly (string | number)[]): string => parts.join('\n');

const range = (from: number, end: number): number[] =>
  Array.from({ length: Math.max(0, end - from) }, (_, index) => from + index);
