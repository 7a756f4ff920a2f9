import { useSyncExternalStore } from "react";

/** What stands in the place of the text: choosing a template, or putting together a message with buttons. */
export type Panel =
  | { kind: "template" }
  | { kind: "builder"; what: BuilderKind }
  | { kind: "products"; what: ProductKind };
export const builderKinds = ["buttons", "list", "link", "location"] as const;
export type BuilderKind = (typeof builderKinds)[number];
/** From the number's catalogue: one product, several in sections, all of it. */
export const productKinds = ["product", "products", "catalogue"] as const;
export type ProductKind = (typeof productKinds)[number];

const panels = new Map<string, Panel>();
const watchers = new Set<() => void>();
const tell = () => {
  for (const watcher of watchers) watcher();
};

/** From anywhere in the thread: a message that failed for the closed window offers a template. */
export function openPanel(conversationId: string, panel: Panel): void {
  panels.set(conversationId, panel);
  tell();
}

export function closePanel(conversationId: string): void {
  panels.delete(conversationId);
  tell();
}

const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};
export const usePanel = (conversationId: string): Panel | null =>
  useSyncExternalStore(watch, () => panels.get(conversationId) ?? null);
