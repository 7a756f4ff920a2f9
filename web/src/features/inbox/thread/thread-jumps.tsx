import type { ThreadPlace } from "@croozer/contracts/thread";
import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

/** Somewhere to go in the thread; a new object each time, so that the same place can be wished for again. */
export type Wish = { place: ThreadPlace | "newest" };
type Jumps = { wish: Wish | null; jump: (place: Wish["place"]) => void };

const Context = createContext<Jumps>({ wish: null, jump: () => undefined });

/** Lets whatever stands in or above a thread lead to a place in it. */
export function ThreadJumps({ children }: { children: ReactNode }) {
  const [wish, setWish] = useState<Wish | null>(null);
  const jumps = useMemo(() => ({ wish, jump: (place: Wish["place"]) => setWish({ place }) }), [wish]);
  return <Context value={jumps}>{children}</Context>;
}

export const useJumps = (): Jumps => useContext(Context);
