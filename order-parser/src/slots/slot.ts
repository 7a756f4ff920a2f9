/** A value found in a message and the tokens that said it. */
export type Slot<T> = { value: T; start: number; end: number };

export function covers(slot: { start: number; end: number } | null, at: number): boolean {
  return slot !== null && at >= slot.start && at < slot.end;
}
