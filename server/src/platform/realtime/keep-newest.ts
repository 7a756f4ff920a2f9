import type { Notice } from "@croozer/contracts/realtime";

/** Keeps one notice of each thing: the newest. An order placed or made in the same frame was still placed or made. */
export function keepNewest(kept: Map<string, Notice>, notice: Notice): void {
  const key = `${notice.type}:${notice.id}`;
  const earlier = kept.get(key);
  if (notice.type !== "order" || earlier?.type !== "order") kept.set(key, notice);
  else {
    const placed = notice.placed || earlier.placed;
    kept.set(key, { ...notice, placed, ...(earlier.made ? { made: true } : {}) });
  }
}
