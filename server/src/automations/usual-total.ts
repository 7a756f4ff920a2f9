import { usualOrderTotal } from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";

const keptForMs = 10 * 60_000;
const keptAtMost = 1000;
const kept = new Map<string, { total: number | null; at: number }>();

/** What an order usually comes to, looked up now and then: it moves slowly, and every message asks. */
export async function usualTotal(tx: Tx): Promise<number | null> {
  const now = tx.now().getTime();
  const known = kept.get(tx.businessId);
  if (known && Math.abs(now - known.at) < keptForMs) return known.total;
  const total = await usualOrderTotal(tx);
  if (kept.size >= keptAtMost) kept.clear();
  kept.set(tx.businessId, { total, at: now });
  return total;
}
