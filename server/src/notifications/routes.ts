import { Id, PageQuery, pageOf } from "@croozer/contracts/basics";
import {
  Follow,
  Notification,
  NotificationSettings,
  NotificationSummary,
  Participants,
  ReadNotifications,
} from "@croozer/contracts/notifications";
import { z } from "zod";
import type { Tx } from "../platform/db/tx.ts";
import type { Http } from "../platform/http/http.ts";
import { tenantRoute } from "../platform/http/route.ts";
import { refuse } from "../platform/refusal.ts";
import { listNotifications, markRead, type Position, summarise } from "./bell.ts";
import { stopRoutes } from "./digest/stop-routes.ts";
import { follow, listParticipants } from "./participants.ts";
import { pushRoutes } from "./push/routes.ts";
import { ownMemberId, readSettings, saveSettings } from "./settings.ts";

const ById = z.object({ id: Id });
const tag = "Notifications";
const access = "conversation.read";

export function notificationRoutes(http: Http): void {
  bellRoutes(http);
  settingsRoutes(http);
  participantRoutes(http);
  pushRoutes(http);
  stopRoutes(http);
}

function bellRoutes(http: Http): void {
  tenantRoute(http, {
    method: "GET",
    url: "/api/notifications",
    summary: "What the member was told of, the newest first",
    tag,
    access,
    query: PageQuery,
    answer: pageOf(Notification),
    handle: async (tx, { query }) => {
      const page = { after: readCursor(query.cursor), limit: query.limit };
      const { items, next } = await listNotifications(tx, ownMemberId(tx), page);
      return { items, nextCursor: next && Buffer.from(JSON.stringify(next)).toString("base64url") };
    },
  });
  tenantRoute(http, {
    method: "GET",
    url: "/api/notifications/summary",
    summary: "How much the member has not read, and the newest of it",
    tag,
    access,
    answer: NotificationSummary,
    handle: (tx) => summarise(tx, ownMemberId(tx)),
  });
  tenantRoute(http, {
    method: "POST",
    url: "/api/notifications/read",
    summary: "Marks the member's own as read: some, those of a conversation, or all",
    tag,
    access,
    body: ReadNotifications,
    answer: NotificationSummary,
    handle: async (tx, { body }) => {
      await markRead(tx, ownMemberId(tx), body);
      return summarise(tx, ownMemberId(tx));
    },
  });
}

function settingsRoutes(http: Http): void {
  tenantRoute(http, {
    method: "GET",
    url: "/api/notification-settings",
    summary: "Of what and how the member is told",
    tag,
    access,
    answer: NotificationSettings,
    handle: (tx) => readSettings(tx, ownMemberId(tx)),
  });
  tenantRoute(http, {
    method: "PUT",
    url: "/api/notification-settings",
    summary: "Changes of what and how the member is told",
    tag,
    access,
    body: NotificationSettings,
    answer: NotificationSettings,
    handle: async (tx, { body }) => {
      await saveSettings(tx, ownMemberId(tx), body);
      return readSettings(tx, ownMemberId(tx));
    },
  });
}

const findMemberId = (tx: Tx): string | null => (tx.actor.kind === "member" ? tx.actor.memberId : null);

function participantRoutes(http: Http): void {
  tenantRoute(http, {
    method: "GET",
    url: "/api/conversations/:id/participants",
    summary: "Members who have to do with a conversation, and whether the caller follows it",
    tag,
    access,
    params: ById,
    answer: Participants,
    handle: (tx, { params }) => listParticipants(tx, params.id, findMemberId(tx)),
  });
  tenantRoute(http, {
    method: "PUT",
    url: "/api/conversations/:id/following",
    summary: "Lets the member hear of a conversation as if it were theirs, or not any more; a program follows nothing",
    tag,
    access,
    params: ById,
    body: Follow,
    answer: Participants,
    handle: async (tx, { params, body }) => {
      const memberId = findMemberId(tx);
      if (memberId !== null) await follow(tx, params.id, memberId, body.isFollowing);
      return listParticipants(tx, params.id, memberId);
    },
  });
}

const Cursor = z.object({ at: z.iso.datetime(), id: Id });

function readCursor(cursor: string | undefined): Position | null {
  if (cursor === undefined) return null;
  try {
    return Cursor.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch {
    refuse("request.invalid", { field: "cursor" });
  }
}
