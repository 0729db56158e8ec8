/** An entity whose name may be meant. */
export interface Suggestion {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly category: string | null;
  /** The name or alias that was found. */
  readonly matched: string;
}

const MOST = 8;

/**
 * Asks for entities that a text may mean.
 *
 * @param kinds empty: of every kind
 * @throws Error where there is no answer
 */
export async function askSuggestions(
  text: string,
  kinds: readonly string[],
  signal: AbortSignal,
): Promise<readonly Suggestion[]> {
  const query = new URLSearchParams([
    ['text', text],
    ...kinds.map((kind) => ['kinds', kind]),
    ['first', String(MOST)],
  ]);
  const response = await fetch(`/search.json?${query.toString()}`, { signal });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return suggestionsOf(await response.json());
}

/** What is not as agreed is left out. */
function suggestionsOf(answer: unknown): readonly Suggestion[] {
  const edges = fieldOf(answer, 'edges');
  return Array.isArray(edges) ? edges.flatMap(suggestionOf) : [];
}

function suggestionOf(edge: unknown): Suggestion[] {
  const node = fieldOf(edge, 'node');
  const [id, name, kind, category] = ['id', 'name', 'kind', 'category'].map((field) => textOf(node, field));
  if (!id || !name || !kind) return [];
  return [{ id, name, kind, category: category ?? null, matched: textOf(edge, 'matched') ?? name }];
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === field)?.[1]
    : undefined;
}

function textOf(value: unknown, field: string): string | undefined {
  const found = fieldOf(value, field);
  return typeof found === 'string' ? found : undefined;
}
