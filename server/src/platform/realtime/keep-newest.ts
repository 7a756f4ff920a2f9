import type { Notice } from "@croozer/contracts/realtime";

/** Keeps one notice of each thing: the newest. An order placed and changed within one frame was still placed. */
export function keepNewest(kept: Map<string, Notice>, notice: Notice): void {
  const key = `${notice.type}:${notice.id}`;
  const earlier = kept.get(key);
  const placed = notice.type === "order" && earlier?.type === "order" && earlier.placed;
  kept.set(key, placed ? { ...notice, placed: true } : notice);
}
