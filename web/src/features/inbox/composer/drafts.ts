/** What was typed and not sent, per conversation and tab, in this browser. */
export type ComposerTab = "reply" | "note";

const keyOf = (conversationId: string, tab: ComposerTab) => `croozer.draft.${conversationId}.${tab}`;

export function readDraft(storage: Storage, conversationId: string, tab: ComposerTab): string {
  return storage.getItem(keyOf(conversationId, tab)) ?? "";
}

export function keepDraft(storage: Storage, conversationId: string, tab: ComposerTab, text: string): void {
  const key = keyOf(conversationId, tab);
  try {
    if (text === "") storage.removeItem(key);
    else storage.setItem(key, text);
  } catch {
    // A full or forbidden storage must not stop someone from writing.
  }
}
