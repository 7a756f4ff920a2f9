import { useSyncExternalStore } from "react";

/**
 * Which business this tab works in. Kept per tab, so that two tabs can show two businesses; a new tab begins with the
 * one used last. Whether the person is a member of it is decided where memberships are known (session.ts).
 */
const storageKey = "croozer.business";
const listeners = new Set<() => void>();
/** Undefined until it is first asked for. */
let current: string | null | undefined;

export function findCurrentBusinessId(): string | null {
  current ??= sessionStorage.getItem(storageKey) ?? localStorage.getItem(storageKey);
  return current;
}

export function setCurrentBusinessId(id: string | null): void {
  if (id === findCurrentBusinessId()) return;
  current = id;
  for (const storage of [sessionStorage, localStorage]) {
    if (id === null) storage.removeItem(storageKey);
    else storage.setItem(storageKey, id);
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useCurrentBusinessId = (): string | null => useSyncExternalStore(subscribe, findCurrentBusinessId);
