import { type AddNote, Message, type SendMessage } from "@croozer/contracts/conversations";
import { useSyncExternalStore } from "react";
import type { z } from "zod";
import { ApiProblem, post } from "../../lib/http.ts";
import { putInThread } from "./inbox-cache.ts";
import { afterReload, type Outgoing } from "./outbox.ts";

/** After this long without an answer a message counts as not having reached the server; sending again cannot double it. */
const patienceMs = 20_000;
const keyOf = (businessId: string) => `croozer.outbox.${businessId}`;
const outboxes = new Map<string, Outgoing[]>();
const watchers = new Set<() => void>();
/** One at a time for a conversation, so that messages arrive in the order they were written. */
const lanes = new Map<string, Promise<void>>();

function load(businessId: string): Outgoing[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(businessId)) ?? "[]");
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
    if (next.length === 0) localStorage.removeItem(keyOf(businessId));
    else localStorage.setItem(keyOf(businessId), JSON.stringify(next));
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
export const takeOut = (businessId: string, clientId: string): void =>
  write(
    businessId,
    outboxOf(businessId).filter((one) => one.clientId !== clientId),
  );

async function deliver(businessId: string, one: Outgoing): Promise<void> {
  const path = `/api/conversations/${one.conversationId}`;
  const signal = AbortSignal.timeout(patienceMs);
  const note: z.input<typeof AddNote> = { clientId: one.clientId, body: one.body };
  const reply: z.input<typeof SendMessage> = {
    clientId: one.clientId,
    content: { type: "text", body: one.body },
    ...(one.replyTo === null ? {} : { replyToId: one.replyTo.id }),
    ...(one.park ? { whenClosed: "park" } : {}),
  };
  try {
    const message =
      one.kind === "note"
        ? await post(`${path}/notes`, Message, note, { businessId, signal })
        : await post(`${path}/messages`, Message, reply, { businessId, signal });
    putInThread(businessId, message);
    takeOut(businessId, one.clientId);
  } catch (error) {
    const refused = error instanceof ApiProblem && error.status < 500 && error.status !== 429;
    change(businessId, one.clientId, {
      state: refused ? "refused" : "unreached",
      errorCode: refused ? error.code : null,
    });
  }
}

function queue(businessId: string, one: Outgoing): void {
  const before = lanes.get(one.conversationId) ?? Promise.resolve();
  lanes.set(
    one.conversationId,
    before.then(() => deliver(businessId, one)),
  );
}

/** Shows the text in the thread at once and sends it. */
export function sendOut(
  businessId: string,
  written: Pick<Outgoing, "conversationId" | "kind" | "body" | "replyTo" | "park">,
): void {
  const one: Outgoing = {
    ...written,
    clientId: crypto.randomUUID(),
    at: new Date().toISOString(),
    state: "waiting",
    errorCode: null,
  };
  write(businessId, [...outboxOf(businessId), one]);
  queue(businessId, one);
}

/** Sends one again that did not arrive, under the same client id. */
export function sendAgain(businessId: string, clientId: string): void {
  const one = outboxOf(businessId).find((candidate) => candidate.clientId === clientId);
  if (one === undefined || one.state === "waiting") return;
  change(businessId, clientId, { state: "waiting", errorCode: null });
  queue(businessId, one);
}

const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};
/** Everything of this business that was written here and is not in a thread yet. */
export const useOutbox = (businessId: string): Outgoing[] => useSyncExternalStore(watch, () => outboxOf(businessId));
