type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same value with sorted keys and labels, neither of which has an order in a store. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (!isPlain(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [
    key,
    key === 'labels' ? sortedLabels(item) : canonical(item),
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))) as Plain;
}

const sortedLabels = (labels: unknown): unknown =>
  Array.isArray(labels) ? labels.map(String).sort() : labels;

/** Rows as texts that are equal where the rows are; sorted where no order was promised. */
export function comparable(rows: readonly unknown[], ordered: boolean): string[] {
  const texts = rows.map((row) => JSON.stringify(canonical(row)));
  return ordered ? texts : texts.sort();
}
