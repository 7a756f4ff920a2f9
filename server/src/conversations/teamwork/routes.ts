import { Id } from "@croozer/contracts/basics";
import { ChangeConversations, ConversationsChanged } from "@croozer/contracts/bulk-conversations";
import { InboxRules, Label, SaveLabel, SaveTeam, Team } from "@croozer/contracts/teamwork";
import { z } from "zod";
import type { Http } from "../../platform/http/http.ts";
import { businessRoute, tenantRoute } from "../../platform/http/route.ts";
import { permissionsIn } from "../../platform/http/tenant.ts";
import { refuse } from "../../platform/refusal.ts";
import { changeConversations } from "./bulk.ts";
import { addLabel, changeLabel, listLabels, removeLabel } from "./labels.ts";
import { readRules, saveRules } from "./rules.ts";
import { addTeam, changeTeam, listTeams, removeTeam } from "./teams.ts";

const ById = z.object({ id: Id });
const Done = z.object({ done: z.literal(true) });
const done = { done: true } as const;

export function teamworkRoutes(http: Http): void {
  labelRoutes(http);
  teamRoutes(http);
  ruleRoutes(http);
  bulkRoute(http);
}

function bulkRoute(http: Http): void {
  businessRoute(http, {
    tag: "Conversations",
    access: "conversation.assign",
    method: "POST",
    url: "/api/conversations/bulk",
    summary: "Changes up to 200 conversations alike; says of each whether it was changed",
    body: ChangeConversations,
    answer: ConversationsChanged,
    handle: (inTx, { body, request }, { businessId }) => {
      // Reading shows in the customer's chat.
      if (body.change.mark && !permissionsIn(request.caller, businessId).has("conversation.reply"))
        refuse("auth.forbidden", { permission: "conversation.reply" });
      return changeConversations(inTx, body.ids, body.change);
    },
  });
}

function ruleRoutes(http: Http): void {
  const one = { tag: "Conversations", url: "/api/inbox-rules", answer: InboxRules } as const;
  tenantRoute(http, {
    ...one,
    access: "conversation.read",
    method: "GET",
    summary: "How conversations come back, end and are dealt out",
    handle: readRules,
  });
  tenantRoute(http, {
    ...one,
    access: "inbox.manage",
    method: "PUT",
    summary: "Change how conversations come back, end and are dealt out",
    body: InboxRules,
    handle: (tx, { body }) => saveRules(tx, body),
  });
}

function labelRoutes(http: Http): void {
  const tag = "Labels";
  const one = { tag, access: "inbox.manage", url: "/api/labels/:id", params: ById } as const;
  tenantRoute(http, {
    tag,
    access: "conversation.read",
    method: "GET",
    url: "/api/labels",
    summary: "Labels of conversations, by name",
    answer: z.object({ items: z.array(Label) }),
    handle: async (tx) => ({ items: await listLabels(tx) }),
  });
  tenantRoute(http, {
    tag,
    access: "inbox.manage",
    method: "POST",
    url: "/api/labels",
    summary: "Make a label",
    body: SaveLabel,
    answer: Label,
    status: 201,
    handle: (tx, { body }) => addLabel(tx, body),
  });
  tenantRoute(http, {
    ...one,
    method: "PUT",
    summary: "Rename a label or colour it otherwise",
    body: SaveLabel,
    answer: Label,
    handle: (tx, { params, body }) => changeLabel(tx, params.id, body),
  });
  tenantRoute(http, {
    ...one,
    method: "DELETE",
    summary: "Remove a label, from every conversation as well",
    answer: Done,
    handle: async (tx, { params }) => {
      await removeLabel(tx, params.id);
      return done;
    },
  });
}

function teamRoutes(http: Http): void {
  const tag = "Teams";
  const one = { tag, access: "inbox.manage", url: "/api/teams/:id", params: ById } as const;
  tenantRoute(http, {
    tag,
    access: "conversation.read",
    method: "GET",
    url: "/api/teams",
    summary: "Teams and who is in them, by name",
    answer: z.object({ items: z.array(Team) }),
    handle: async (tx) => ({ items: await listTeams(tx) }),
  });
  tenantRoute(http, {
    tag,
    access: "inbox.manage",
    method: "POST",
    url: "/api/teams",
    summary: "Make a team",
    body: SaveTeam,
    answer: Team,
    status: 201,
    handle: (tx, { body }) => addTeam(tx, body),
  });
  tenantRoute(http, {
    ...one,
    method: "PUT",
    summary: "Rename a team, say who is in it",
    body: SaveTeam,
    answer: Team,
    handle: (tx, { params, body }) => changeTeam(tx, params.id, body),
  });
  tenantRoute(http, {
    ...one,
    method: "DELETE",
    summary: "Remove a team; its conversations are no team's from then on",
    answer: Done,
    handle: async (tx, { params }) => {
      await removeTeam(tx, params.id);
      return done;
    },
  });
}
