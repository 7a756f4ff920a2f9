import { useSyncExternalStore } from "react";
import { getState } from "../state/store.ts";
import { tried } from "../ui/toasts.ts";
import type { Words } from "../words.ts";

/** What was done last at the panel, and the webhooks that went out because of it. */
export type Outcome = {
  id: number;
  text: string;
  /** Null until it is clear which; `untold`: the act tells nobody. */
  deliveryIds: readonly string[] | null | "untold";
};

/** Webhooks of an act are told in the same breath as its answer. */
const settleMs = 300;
const shownMs = 15_000;

let outcome: Outcome | null = null;
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: Outcome | null): void {
  outcome = next;
  for (const listener of listeners) listener();
}

export function dismissOutcome(id: number): void {
  if (outcome?.id === id) change(null);
}

/** Whether apps hear of an act: always, so that it is worth saying when none did; perhaps; never. */
type Tells = "always" | "if-any" | "untold";

/** Does something and says what came of it. Gives true when it worked. */
export async function perform(
  words: Words,
  text: string,
  run: () => Promise<unknown>,
  tells: Tells = "always",
): Promise<boolean> {
  const before = new Set(getState().deliveries?.map(({ id }) => id));
  if (!(await tried(words, run()))) return false;
  const id = ++lastId;
  change({ id, text, deliveryIds: tells === "untold" ? "untold" : null });
  setTimeout(() => dismissOutcome(id), shownMs);
  if (tells === "untold") return true;
  setTimeout(() => {
    if (outcome?.id !== id) return;
    const made = (getState().deliveries ?? []).flatMap((delivery) => (before.has(delivery.id) ? [] : delivery.id));
    change({ ...outcome, deliveryIds: made.length === 0 && tells === "if-any" ? "untold" : made });
  }, settleMs);
  return true;
}

export function useOutcome(): Outcome | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => outcome,
  );
}
