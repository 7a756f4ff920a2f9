/** Deeper than this nothing of Meta's goes; text that nests without end would break whoever writes it again. */
const deepest = 64;

export function isTooDeep(value: unknown, left = deepest): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (left === 0) return true;
  for (const item of Object.values(value)) if (isTooDeep(item, left - 1)) return true;
  return false;
}
