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

const stampOf = (conversationId: string) => `croozer.draft.${conversationId}.at`;

/** When this browser's copy was written, in milliseconds; 0 for never. */
export const readStamp = (storage: Storage, conversationId: string): number =>
  Number(storage.getItem(stampOf(conversationId)) ?? 0);

export function keepStamp(storage: Storage, conversationId: string, atMs: number): void {
  try {
    storage.setItem(stampOf(conversationId), String(atMs));
  } catch {
    // As above.
  }
}
