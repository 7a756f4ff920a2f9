export type PrintedRevision = { id: string; revision: number; shortNumber: number };
export type Attempt = { businessId: string; order: PrintedRevision; idempotencyKey: string };

/** What a page prints by itself: each revision is tried once, whatever comes of it, and what got lost on the way again. */
export function createAttempts(newKey: () => string = () => crypto.randomUUID()) {
  const tried = new Set<string>();
  const lost = new Set<Attempt>();
  return {
    /** Those to make now: what is new, and what was lost, under the key it had, so that it is given again and to nobody else. */
    toMake(businessId: string, orders: readonly PrintedRevision[]): Attempt[] {
      const again = [...lost];
      lost.clear();
      const fresh = orders.filter(({ id, revision }) => !tried.has(`${id}:${revision}`));
      for (const { id, revision } of fresh) tried.add(`${id}:${revision}`);
      return [...again, ...fresh.map((order) => ({ businessId, order, idempotencyKey: newKey() }))];
    },
    /** The server did not hear of it, or its answer or the paper did not arrive. */
    lose: (attempt: Attempt): void => void lost.add(attempt),
  };
}
