import type { Ended } from "./record-sends.ts";

/**
 * Keeps outcomes one by one that could not be kept together: one that the database does not take must not hold up the
 * others. @returns those that it did not take
 */
export async function keepApart(ended: readonly Ended[], keep: (one: Ended) => Promise<void>): Promise<Ended[]> {
  const refused: Ended[] = [];
  for (const one of ended) await keep(one).catch(() => refused.push(one));
  return refused;
}
