import { maxFileBytes } from "@croozer/contracts/media";
import { useState } from "react";

/** A file chosen and not sent yet. */
export type Attachment = { id: string; file: File; caption: string };
export type AttachProblem = { kind: "empty" | "tooLarge"; name: string } | { kind: "tooMany"; count: number };

export const mostAtOnce = 10;

/** Kept while other conversations are looked at; gone with the page, as the files themselves are not ours. */
const drafts = new Map<string, Attachment[]>();

/** Takes files in up to the limits that hold whatever they are; what each is, the server decides by its bytes. */
export function admit(
  before: readonly Attachment[],
  files: readonly File[],
): { attachments: Attachment[]; problems: AttachProblem[] } {
  const problems: AttachProblem[] = [];
  const good = files.filter((file) => {
    if (file.size > 0 && file.size <= maxFileBytes) return true;
    problems.push({ kind: file.size === 0 ? "empty" : "tooLarge", name: file.name });
    return false;
  });
  const room = mostAtOnce - before.length;
  if (good.length > room) problems.push({ kind: "tooMany", count: mostAtOnce });
  const taken = good.slice(0, room).map((file) => ({ id: crypto.randomUUID(), file, caption: "" }));
  return { attachments: [...before, ...taken], problems };
}

export type Attachments = {
  list: Attachment[];
  /** Answers what could not be taken. */
  add: (files: readonly File[]) => AttachProblem[];
  remove: (id: string) => void;
  caption: (id: string, words: string) => void;
  clear: () => void;
};

export function useAttachments(conversationId: string): Attachments {
  const [list, setList] = useState(() => drafts.get(conversationId) ?? []);
  const write = (next: Attachment[]) => {
    if (next.length === 0) drafts.delete(conversationId);
    else drafts.set(conversationId, next);
    setList(next);
  };
  return {
    list,
    add: (files) => {
      const { attachments, problems } = admit(drafts.get(conversationId) ?? [], files);
      write(attachments);
      return problems;
    },
    remove: (id) => write(list.filter((one) => one.id !== id)),
    caption: (id, words) => write(list.map((one) => (one.id === id ? { ...one, caption: words } : one))),
    clear: () => write([]),
  };
}
