import { mostAttachments } from "@croozer/contracts/attachments";
import { maxFileBytes, type UploadedFile } from "@croozer/contracts/media";
import { useState } from "react";

/** A file chosen and not sent yet: of this computer or phone, or one that the house keeps. */
export type Attachment = { id: string; caption: string } & (
  | { file: File; kept?: undefined }
  | { kept: UploadedFile; file?: undefined }
);
export type AttachProblem = { kind: "empty" | "tooLarge"; name: string } | { kind: "tooMany"; count: number };

/** Kept while other conversations are looked at; gone with the page, as the files themselves are not ours. */
const drafts = new Map<string, Attachment[]>();

export const keptAs = (kept: UploadedFile): Attachment => ({ id: crypto.randomUUID(), kept, caption: "" });

export const aboutOf = ({ file, kept }: Attachment): { name: string; mimeType: string; sizeBytes: number } =>
  file === undefined
    ? { name: kept.name ?? "", mimeType: kept.mimeType ?? "", sizeBytes: kept.sizeBytes ?? 0 }
    : { name: file.name, mimeType: file.type, sizeBytes: file.size };

type Admitted = { attachments: Attachment[]; problems: AttachProblem[] };

/** Takes files in up to the limits that hold whatever they are; what each is, the server decides by its bytes. */
export function admit(before: readonly Attachment[], files: readonly File[]): Admitted {
  const problems: AttachProblem[] = [];
  const good = files.filter((file) => {
    if (file.size > 0 && file.size <= maxFileBytes) return true;
    problems.push({ kind: file.size === 0 ? "empty" : "tooLarge", name: file.name });
    return false;
  });
  const room = fill(
    before,
    good.map((file) => ({ id: crypto.randomUUID(), file, caption: "" })),
  );
  return { attachments: room.attachments, problems: [...problems, ...room.problems] };
}

/** As many of these as there is room for. */
export function fill(before: readonly Attachment[], more: readonly Attachment[]): Admitted {
  const room = mostAttachments - before.length;
  return {
    attachments: [...before, ...more.slice(0, room)],
    problems: more.length > room ? [{ kind: "tooMany", count: mostAttachments }] : [],
  };
}

export type Attachments = {
  list: Attachment[];
  /** Answers what could not be taken. */
  add: (files: readonly File[]) => AttachProblem[];
  addKept: (files: readonly UploadedFile[]) => AttachProblem[];
  remove: (id: string) => void;
  caption: (id: string, words: string) => void;
  clear: () => void;
};

function attachmentsOn(read: () => Attachment[], write: (next: Attachment[]) => void): Attachments {
  const take = ({ attachments, problems }: Admitted) => {
    write(attachments);
    return problems;
  };
  return {
    list: read(),
    add: (files) => take(admit(read(), files)),
    addKept: (files) => take(fill(read(), files.map(keptAs))),
    remove: (id) => write(read().filter((one) => one.id !== id)),
    caption: (id, words) => write(read().map((one) => (one.id === id ? { ...one, caption: words } : one))),
    clear: () => write([]),
  };
}

/** Of what is being written in a conversation. */
export function useAttachments(conversationId: string): Attachments {
  const [, redraw] = useState(0);
  const write = (next: Attachment[]) => {
    if (next.length === 0) drafts.delete(conversationId);
    else drafts.set(conversationId, next);
    redraw((count) => count + 1);
  };
  return attachmentsOn(() => drafts.get(conversationId) ?? [], write);
}

/** Of a form, which holds some already. */
export function useFormAttachments(initial: readonly UploadedFile[]): Attachments {
  const [list, setList] = useState(() => initial.map(keptAs));
  return attachmentsOn(() => list, setList);
}
