import type { DealBy } from "@croozer/contracts/teamwork";

/** A member who may be dealt a conversation. */
export type Hand = {
  memberId: string;
  name: string;
  /** Open conversations that are theirs. */
  load: number;
  /** Null is any number. */
  capacity: number | null;
  /** When they were last dealt one; null is never. */
  dealtAt: number | null;
};

/** Who is next: in turns who was dealt one longest ago, by load who has the fewest; null when all have their fill. */
export function chooseHand(by: DealBy, hands: readonly Hand[]): Hand | null {
  if (by === "off") return null;
  const free = hands.filter(({ load, capacity }) => capacity === null || load < capacity);
  const turn = (hand: Hand) => hand.dealtAt ?? Number.NEGATIVE_INFINITY;
  const [next] = free.sort(
    (a, b) =>
      (by === "load" ? a.load - b.load : 0) || compare(turn(a), turn(b)) || a.memberId.localeCompare(b.memberId),
  );
  return next ?? null;
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
