import { useSyncExternalStore } from "react";
import { refusalOf } from "../state/api.ts";
import { sayRefusal } from "../text/refusals.ts";
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
    const refusal = refusalOf(error);
    const known = refusal !== null && refusal.code in words.refusals;
    const reason = refusal === null ? words.noAnswer : sayRefusal(words.refusals, refusal);
    toast("bad", known ? reason : `${words.failedToast} ${reason}`);
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
