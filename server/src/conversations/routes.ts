import { Id, PageQuery, pageOf } from "@croozer/contracts/basics";
import {
  AddNote,
  Conversation,
  ConversationCounts,
  ConversationQuery,
  MarkRead,
  Message,
  MessageHistoryQuery,
  MessageList,
  MessagesById,
  MessageVersions,
  RawMessage,
  SendMessage,
  SendMessageTo,
  SettleMessage,
  UpdateConversation,
} from "@croozer/contracts/conversations";
import { ViewCounts } from "@croozer/contracts/inbox-filters";
import { MessagePage, MessageQuery } from "@croozer/contracts/thread";
import { z } from "zod";
import type { Tx } from "../platform/db/tx.ts";
import type { Http } from "../platform/http/http.ts";
import { tenantRoute } from "../platform/http/route.ts";
import { markRead, setAutomation } from "./change-conversation.ts";
import { countConversations, countViews } from "./list/counts.ts";
import { listConversations } from "./list/list-conversations.ts";
import { getMessage, getMessages, getMessageVersions, getRawMessage, listMessages } from "./message-view.ts";
import { peopleRoutes } from "./people/people-routes.ts";
import { readPosition, writePosition } from "./position.ts";
import { usageRoutes } from "./receiving/usage-routes.ts";
import { searchRoutes } from "./search/routes.ts";
import { cancelMessage, retryMessage, settleMessage } from "./sending/decide.ts";
import { changeConversation } from "./teamwork/change.ts";
import { teamworkRoutes } from "./teamwork/routes.ts";
import { pageOfThread } from "./thread/page-of-thread.ts";
import { getConversation, getConversations } from "./views.ts";
import { waitingRoutes } from "./waiting/routes.ts";
import { refuseAnsweredMeanwhile } from "./writing/answered-meanwhile.ts";
import { mentionRoutes } from "./writing/mention-routes.ts";
import { addNote, queueMessage } from "./writing/queue-message.ts";
import { showReaction } from "./writing/reactions.ts";
import { conversationWith } from "./writing/start-conversation.ts";

const ById = z.object({ id: Id });
const OfBusiness = z.object({ businessId: Id });
const tag = "Conversations";
const ListPosition = z.object({ part: z.int().min(0), at: z.iso.datetime(), id: Id });

/** Who writes: a member's id, or nobody for a program. */
const author = (tx: Tx) =>
  tx.actor.kind === "member"
    ? ({ origin: "member", sentBy: tx.actor.memberId } as const)
    : ({ origin: "api", sentBy: null } as const);

/** Of what was written, with its time as a moment. */
const timed = <Written extends { scheduledFor?: string | undefined }>({ scheduledFor, ...written }: Written) => ({
  ...written,
  scheduledFor: scheduledFor === undefined ? undefined : new Date(scheduledFor),
});

export function conversationRoutes(http: Http): void {
  listRoutes(http);
  threadRoutes(http);
  messageRoutes(http);
  mentionRoutes(http);
  waitingRoutes(http);
  programRoutes(http);
  teamworkRoutes(http);
  usageRoutes(http);
  peopleRoutes(http);
  searchRoutes(http);
}

function listRoutes(http: Http): void {
  tenantRoute(http, {
    method: "GET",
    url: "/api/conversations",
    summary:
      "Conversations, the latest message first unless sorted otherwise; those not resolved unless a status, a rule or a search says otherwise",
    tag,
    access: "conversation.read",
    query: PageQuery.extend(ConversationQuery.shape),
    answer: pageOf(Conversation),
    handle: async (tx, { query }) => {
      if (query.ids) return { items: await getConversations(tx, query.ids), nextCursor: null };
      const after = readPosition(ListPosition, query.cursor);
      const { items, next } = await listConversations(tx, query, { after, limit: query.limit });
      return { items, nextCursor: writePosition(next) };
    },
  });
  tenantRoute(http, {
    method: "GET",
    url: "/api/conversations/counts",
    summary: "Numbers beside the views, of open conversations",
    tag,
    access: "conversation.read",
    answer: ConversationCounts,
    handle: countConversations,
  });
  tenantRoute(http, {
    method: "GET",
    url: "/api/conversations/view-counts",
    summary: "Numbers beside channels, teams, labels and saved views",
    tag,
    access: "conversation.read",
    answer: ViewCounts,
    handle: countViews,
  });
  tenantRoute(http, {
    method: "GET",
    url: "/api/conversations/:id",
    summary: "A conversation",
    tag,
    access: "conversation.read",
    params: ById,
    answer: Conversation,
    handle: (tx, { params }) => getConversation(tx, params.id),
  });
  tenantRoute(http, {
    method: "PATCH",
    url: "/api/conversations/:id",
    summary: "Changes status, assignee, team, priority, labels or automation, or puts it off",
    tag,
    access: "conversation.assign",
    params: ById,
    body: UpdateConversation,
    answer: Conversation,
    handle: async (tx, { params, body }) => {
      await changeConversation(tx, params.id, body);
      return getConversation(tx, params.id);
    },
  });
}

function threadRoutes(http: Http): void {
  tenantRoute(http, {
    method: "GET",
    url: "/api/conversations/:id/messages",
    summary: "A page of the thread, the newest unless a place is named; oldest first within it",
    tag,
    access: "conversation.read",
    params: ById,
    query: MessageQuery,
    answer: MessagePage,
    handle: async (tx, { params, query }) => {
      await getConversation(tx, params.id);
      return pageOfThread(tx, params.id, query);
    },
  });
  tenantRoute(http, {
    method: "POST",
    url: "/api/conversations/:id/messages",
    summary: "Writes to the customer, within the 24-hour window unless it is a template",
    tag,
    access: "conversation.reply",
    idempotent: true,
    params: ById,
    body: SendMessage,
    answer: Message,
    status: 202,
    handle: async (tx, { params, body }) => {
      await refuseAnsweredMeanwhile(tx, { conversationId: params.id, ...body });
      // Whoever writes has taken over: two would answer the customer otherwise. A reaction says nothing, a scheduled one
      // nothing yet.
      if (tx.actor.kind === "member" && body.content.type !== "reaction" && body.scheduledFor === undefined)
        await setAutomation(tx, params.id, "paused");
      const queued = await queueMessage(tx, { conversationId: params.id, ...timed(body), ...author(tx) });
      return getMessage(tx, queued.messageId);
    },
  });
  tenantRoute(http, {
    method: "POST",
    url: "/api/conversations/:id/notes",
    summary: "Adds a remark that only colleagues see",
    tag,
    access: "conversation.reply",
    params: ById,
    body: AddNote,
    answer: Message,
    status: 201,
    handle: async (tx, { params, body }) => {
      const note = {
        conversationId: params.id,
        body: body.body,
        clientId: body.clientId ?? null,
        sentBy: author(tx).sentBy,
        mentions: body.mentions,
      };
      return getMessage(tx, (await addNote(tx, note)).messageId);
    },
  });
  tenantRoute(http, {
    method: "POST",
    url: "/api/conversations/:id/read",
    summary: "Counts messages up to a position as read and shows the customer so",
    tag,
    access: "conversation.reply",
    params: ById,
    body: MarkRead,
    answer: Conversation,
    handle: async (tx, { params, body }) => {
      await markRead(tx, params.id, body.upToSeq);
      return getConversation(tx, params.id);
    },
  });
}

function messageRoutes(http: Http): void {
  tenantRoute(http, {
    method: "GET",
    url: "/api/messages",
    summary: "Messages by their ids",
    tag,
    access: "conversation.read",
    query: MessagesById,
    answer: MessageList,
    handle: async (tx, { query }) => ({ items: await getMessages(tx, query.ids) }),
  });
  tenantRoute(http, {
    method: "GET",
    url: "/api/messages/:id",
    summary: "A message",
    tag,
    access: "conversation.read",
    params: ById,
    answer: Message,
    handle: (tx, { params }) => getMessage(tx, params.id),
  });
  tenantRoute(http, {
    method: "GET",
    url: "/api/messages/:id/raw",
    summary: "What Meta sent for a message",
    tag,
    access: "conversation.read",
    params: ById,
    answer: RawMessage,
    handle: async (tx, { params }) => ({ raw: await getRawMessage(tx, params.id) }),
  });
  tenantRoute(http, {
    method: "GET",
    url: "/api/messages/:id/history",
    summary: "What a message said before it was edited or deleted, oldest first",
    tag,
    access: "conversation.read",
    params: ById,
    answer: MessageVersions,
    handle: async (tx, { params }) => ({ items: await getMessageVersions(tx, params.id) }),
  });
  tenantRoute(http, {
    method: "POST",
    url: "/api/messages/:id/retry",
    summary: "Sends a failed message again",
    tag,
    access: "conversation.reply",
    idempotent: true,
    params: ById,
    answer: Message,
    status: 202,
    handle: async (tx, { params }) => {
      await retryMessage(tx, params.id);
      const message = await getMessage(tx, params.id);
      if (message.content.type === "reaction")
        await showReaction(tx, message.conversationId, message.id, message.content);
      return message;
    },
  });
  tenantRoute(http, {
    method: "POST",
    url: "/api/messages/:id/settle",
    summary: "Says what became of a message of which Meta has said nothing for long enough",
    tag,
    access: "conversation.reply",
    params: ById,
    body: SettleMessage,
    answer: Message,
    handle: async (tx, { params, body }) => {
      await settleMessage(tx, params.id, body.decision);
      return getMessage(tx, params.id);
    },
  });
  tenantRoute(http, {
    method: "DELETE",
    url: "/api/messages/:id",
    summary: "Takes back a message that is still queued; it stays in the thread as cancelled",
    tag,
    access: "conversation.reply",
    params: ById,
    answer: Message,
    handle: async (tx, { params }) => {
      await cancelMessage(tx, params.id);
      return getMessage(tx, params.id);
    },
  });
}

function programRoutes(http: Http): void {
  tenantRoute(http, {
    method: "GET",
    url: "/api/businesses/:businessId/messages",
    summary: "Messages of a business or of one conversation, newest first",
    tag,
    access: "conversation.read",
    params: OfBusiness,
    query: PageQuery.extend({ ...MessageHistoryQuery.shape, cursor: Id.optional() }),
    answer: pageOf(Message),
    handle: async (tx, { query }) => {
      const page = { conversationId: query.conversationId, before: query.cursor, limit: query.limit + 1 };
      const rows = await listMessages(tx, page);
      const items = rows.slice(0, query.limit);
      return { items, nextCursor: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null };
    },
  });
  tenantRoute(http, {
    method: "POST",
    url: "/api/businesses/:businessId/messages",
    summary:
      "Writes to a conversation or to a phone number. One that has not written in the last 24 hours takes a template only",
    tag,
    access: "conversation.reply",
    idempotent: true,
    params: OfBusiness,
    body: SendMessageTo,
    answer: Message,
    status: 202,
    handle: async (tx, { body: { to = "", channelId, ...message } }) => {
      const conversationId = message.conversationId ?? (await conversationWith(tx, { to, channelId }));
      const queued = await queueMessage(tx, { ...timed(message), conversationId, ...author(tx) });
      return getMessage(tx, queued.messageId);
    },
  });
}
