export const percentile = (list: readonly number[], part: number): number => {
  const sorted = list.toSorted((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0, 1);
};
export const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length;
export const round = (value: number, digits = 0): number => Math.round(value * 10 ** digits) / 10 ** digits;
