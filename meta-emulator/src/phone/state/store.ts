import { useSyncExternalStore } from "react";
import { type Action, reduce } from "./reduce.ts";
import { emptyState, type State } from "./state.ts";

let state: State = emptyState;
const listeners = new Set<() => void>();

export function getState(): State {
  return state;
}

export function dispatch(action: Action): void {
  state = reduce(state, action);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** `select` must give the same object for the same state. */
export function useStore<Part>(select: (state: State) => Part): Part {
  return useSyncExternalStore(subscribe, () => select(state));
}
