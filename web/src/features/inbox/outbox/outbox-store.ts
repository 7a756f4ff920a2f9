import { Answered } from "@croozer/contracts/answered";
import { type AddNote, Message, type SendMessage } from "@croozer/contracts/conversations";
import { useSyncExternalStore } from "react";
import type { z } from "zod";
import { ApiProblem, post } from "../../../lib/http.ts";
import { seenBefore } from "../answered/answered.ts";
import { forgetFile, keepFile } from "../attach/outgoing-files.ts";
import { LostFile, sendFile } from "../attach/send-file.ts";
import { putInThread } from "../inbox-cache.ts";
import { afterReload, type Outgoing, type OutgoingFile, sendingOf } from "./outbox.ts";
import { outboxKeyOf } from "./outbox-key.ts";

/** After this long without an answer a message counts as not having reached the server; sending again cannot double it. */
const patienceMs = 20_000;
const outboxes = new Map<string, Outgoing[]>();
const watchers = new Set<() => void>();
/** One at a time for a conversation, so that messages arrive in the order they were written. */
const lanes = new Map<string, Promise<void>>();

function load(businessId: string): Outgoing[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(outboxKeyOf(businessId)) ?? "[]");
    return Array.isArray(kept) ? afterReload(kept as Outgoing[]) : [];
  } catch {
    return [];
  }
}

export function outboxOf(businessId: string): Outgoing[] {
  const known = outboxes.get(businessId);
  if (known !== undefined) return known;
  const loaded = load(businessId);
  outboxes.set(businessId, loaded);
  return loaded;
}

function write(businessId: string, next: Outgoing[]): void {
  outboxes.set(businessId, next);
  try {
    if (next.length === 0) localStorage.removeItem(outboxKeyOf(businessId));
    else localStorage.setItem(outboxKeyOf(businessId), JSON.stringify(next));
  } catch {
    // Without storage the message is still on the screen and in memory.
  }
  for (const watcher of watchers) watcher();
}

const change = (businessId: string, clientId: string, next: Partial<Outgoing>) =>
  write(
    businessId,
    outboxOf(businessId).map((one) => (one.clientId === clientId ? { ...one, ...next } : one)),
  );

/** Takes one out: it arrived, or its writer took it back. */
export function takeOut(businessId: string, clientId: string): void {
  write(
    businessId,
    outboxOf(businessId).filter((one) => one.clientId !== clientId),
  );
  forgetFile(clientId);
}

function handOver(businessId: string, one: Outgoing): Promise<Message> {
  const path = `/api/conversations/${one.conversationId}`;
  const patience = () => AbortSignal.timeout(patienceMs);
  if (one.file) return sendFile(businessId, one, one.file, patience);
  const options = { businessId, signal: patience() };
  if (one.kind === "note") {
    const note: z.input<typeof AddNote> = { clientId: one.clientId, body: one.body, mentions: one.mentions ?? [] };
    return post(`${path}/notes`, Message, note, options);
  }
  const reply: z.input<typeof SendMessage> = {
    clientId: one.clientId,
    content: one.content ?? { type: "text", body: one.body },
    ...sendingOf(one),
  };
  return post(`${path}/messages`, Message, reply, options);
}

async function deliver(businessId: string, one: Outgoing): Promise<void> {
  try {
    putInThread(businessId, await handOver(businessId, one));
    takeOut(businessId, one.clientId);
  } catch (error) {
    change(businessId, one.clientId, outcomeOf(error));
  }
}

function outcomeOf(error: unknown): Pick<Outgoing, "state" | "errorCode" | "maxBytes" | "answered"> {
  if (error instanceof LostFile) return { state: "refused", errorCode: "file.not_found" };
  const refused = error instanceof ApiProblem && error.status < 500 && error.status !== 429;
  if (!refused) return { state: "unreached", errorCode: null };
  const answered = Answered.safeParse(error.details).data;
  return { state: "refused", errorCode: error.code, maxBytes: maxBytesOf(error.details), answered };
}

const maxBytesOf = (details: unknown): number | undefined =>
  typeof details === "object" && details !== null && "maxBytes" in details && typeof details.maxBytes === "number"
    ? details.maxBytes
    : undefined;

function queue(businessId: string, one: Outgoing): void {
  const before = lanes.get(one.conversationId) ?? Promise.resolve();
  lanes.set(
    one.conversationId,
    before.then(() => deliver(businessId, one)),
  );
}

export type Written = Pick<
  Outgoing,
  "conversationId" | "kind" | "body" | "replyTo" | "park" | "mentions" | "content" | "kept" | "scheduledFor"
>;

/** Shows what was written in the thread at once and sends it, with a file or without. */
export function sendOut(businessId: string, written: Written, attached?: { file: File; voice: boolean }): void {
  const clientId = crypto.randomUUID();
  if (attached) keepFile(clientId, attached.file);
  const one: Outgoing = {
    ...written,
    ...(attached ? { file: describe(attached) } : {}),
    sawSeq: written.kind === "reply" ? seenBefore(written.conversationId) : undefined,
    clientId,
    at: new Date().toISOString(),
    state: "waiting",
    errorCode: null,
  };
  write(businessId, [...outboxOf(businessId), one]);
  queue(businessId, one);
}

const describe = ({ file, voice }: { file: File; voice: boolean }): OutgoingFile => ({
  name: file.name,
  mimeType: file.type,
  sizeBytes: file.size,
  voice,
});

/** Sends one again that did not arrive, under the same client id. */
export function sendAgain(businessId: string, clientId: string): void {
  const one = outboxOf(businessId).find((candidate) => candidate.clientId === clientId);
  if (one === undefined || one.state === "waiting") return;
  const knows = one.errorCode === "conversation.answered_meanwhile" ? { sendAnyway: true } : {};
  change(businessId, clientId, { state: "waiting", errorCode: null, ...knows });
  queue(businessId, { ...one, ...knows });
}

const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};
/** Everything of this business that was written here and is not in a thread yet. */
export const useOutbox = (businessId: string): Outgoing[] => useSyncExternalStore(watch, () => outboxOf(businessId));
