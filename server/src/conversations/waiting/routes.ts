import { Id } from "@croozer/contracts/basics";
import { Message } from "@croozer/contracts/conversations";
import { Draft, Drafts, SaveDraft } from "@croozer/contracts/drafts";
import { ChangeWaiting } from "@croozer/contracts/waiting-messages";
import { z } from "zod";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import { getMessage } from "../message-view.ts";
import { lockThread } from "../writing/queue-message.ts";
import { changeWaiting } from "./change-waiting.ts";
import { listDrafts, saveDraft } from "./drafts.ts";

export function waitingRoutes(http: Http): void {
  const common = { tag: "Conversations", access: "conversation.reply" } as const;
  const ById = z.object({ id: Id });
  tenantRoute(http, {
    ...common,
    method: "GET",
    url: "/api/drafts",
    summary: "What one wrote in conversations and did not send, the newest first",
    answer: Drafts,
    handle: async (tx) => ({ items: tx.actor.kind === "member" ? await listDrafts(tx, tx.actor.memberId) : [] }),
  });
  tenantRoute(http, {
    ...common,
    method: "PUT",
    url: "/api/conversations/:id/draft",
    summary: "Keeps what one writes in a conversation; the newest wins",
    params: ById,
    body: SaveDraft,
    answer: Draft,
    handle: async (tx, { params, body }) => {
      if (tx.actor.kind === "member") return saveDraft(tx, tx.actor.memberId, params.id, body);
      // Programs leave nothing half written: of theirs nothing is kept, and that is the answer.
      await lockThread(tx, params.id);
      return { ...body, conversationId: params.id, reply: "", note: "" };
    },
  });
  tenantRoute(http, {
    ...common,
    method: "PATCH",
    url: "/api/messages/:id/waiting",
    summary: "Changes a message that waits for its time or an answer: its words, or when it goes",
    params: ById,
    body: ChangeWaiting,
    answer: Message,
    handle: async (tx, { params, body }) => {
      // Another business's is not there.
      await getMessage(tx, params.id);
      await changeWaiting(tx, params.id, body);
      return getMessage(tx, params.id);
    },
  });
}
