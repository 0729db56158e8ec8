/** A share as one reads it: 0.413 is "41.3%"; what is not quite all is never "100%", nor what is not nothing "0%". */
export function percent(share: number): string {
  if (share <= 0) return '0%';
  if (share >= 1) return '100%';
  return `${Math.min(99.9, Math.max(0.1, share * 100)).toFixed(1)}%`;
}
