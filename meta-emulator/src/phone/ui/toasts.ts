import { useSyncExternalStore } from "react";
import { ApiError } from "../state/api.ts";
import type { Words } from "../words.ts";

export type Toast = { id: number; tone: "ok" | "bad"; text: string };

const shownMs = 5_000;
let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

export function dismiss(id: number): void {
  change(toasts.filter((toast) => toast.id !== id));
}

export function toast(tone: Toast["tone"], text: string): void {
  const id = ++lastId;
  change([...toasts.slice(-2), { id, tone, text }]);
  setTimeout(() => dismiss(id), shownMs);
}

/** Runs an act and says so when it fails; gives true when it worked. */
export async function tried(words: Words, act: Promise<unknown>): Promise<boolean> {
  try {
    await act;
    return true;
  } catch (error) {
    const reason = error instanceof ApiError && error.status > 0 ? error.message : words.noAnswer;
    toast("bad", `${words.failedToast} ${reason}`);
    return false;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, () => toasts);
}
