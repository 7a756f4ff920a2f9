import type { PersonHere, Presence } from "@croozer/contracts/presence";
import { useMemo, useSyncExternalStore } from "react";
import { useMembership } from "../../lib/session.ts";
import { connectionNow, hearPresence, watchConnection } from "../../lib/socket.ts";

const nobody: readonly PersonHere[] = [];
const watchers = new Set<() => void>();
let places = new Map<string, readonly PersonHere[]>();

/** The places after another word of the server; the one that nobody is at any more is left out. */
export function placesAfter(
  before: ReadonlyMap<string, readonly PersonHere[]>,
  { whole, places: told }: Presence,
): Map<string, readonly PersonHere[]> {
  const after = new Map(whole ? [] : before);
  for (const { conversationId, people } of told)
    if (people.length === 0) after.delete(conversationId);
    else after.set(conversationId, people);
  return after;
}

function put(next: Map<string, readonly PersonHere[]>): void {
  places = next;
  for (const watcher of watchers) watcher();
}
hearPresence((presence) => put(placesAfter(places, presence)));
// Nobody tells any more who left.
watchConnection(() => {
  if (connectionNow() !== "online" && places.size > 0) put(new Map());
});

const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
};

/** Colleagues who have the conversation in front of them or write in it; who writes first. */
export function useOthersHere(conversationId: string): readonly PersonHere[] {
  const { memberId } = useMembership();
  const people = useSyncExternalStore(watch, () => places.get(conversationId) ?? nobody);
  return useMemo(() => people.filter((one) => one.memberId !== memberId), [people, memberId]);
}
