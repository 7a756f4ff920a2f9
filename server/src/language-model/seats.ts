/**
 * Questions under way in this process. A worker runs six jobs at once and a slow model holds one for seconds: half of them
 * stay free for everybody, and no business takes all seats. Who finds none is answered by the order parser alone.
 */
const seats = 3;
const seatsOfOne = 2;

const taken = new Map<string, number>();

/** A seat, as the function that gives it back; null when there is none. */
export function takeSeat(businessId: string): (() => void) | null {
  const own = taken.get(businessId) ?? 0;
  const all = [...taken.values()].reduce((sum, count) => sum + count, 0);
  if (own >= seatsOfOne || all >= seats) return null;
  taken.set(businessId, own + 1);
  return () => {
    const left = (taken.get(businessId) ?? 1) - 1;
    if (left === 0) taken.delete(businessId);
    else taken.set(businessId, left);
  };
}
