import { Id } from "@croozer/contracts/basics";
import { CannedResponse, ConversationVariables, SaveCannedResponse } from "@croozer/contracts/canned-responses";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Tx } from "../platform/db/tx.ts";
import type { Http } from "../platform/http/http.ts";
import { tenantRoute } from "../platform/http/route.ts";
import { permissionsIn } from "../platform/http/tenant.ts";
import { refuse } from "../platform/refusal.ts";
import {
  addCannedResponse,
  changeCannedResponse,
  deleteCannedResponse,
  getCannedResponse,
  listCannedResponses,
} from "./canned-responses.ts";
import { macroRoutes } from "./macros/routes.ts";
import { variablesOf } from "./variables.ts";

/** Everybody keeps answers of their own; what the team says is the business of who may share. */
function demandSharing(tx: Tx, request: FastifyRequest): void {
  const permission = "canned_response.share";
  if (!permissionsIn(request.caller, tx.businessId).has(permission)) refuse("auth.forbidden", { permission });
}

export function replyRoutes(http: Http): void {
  macroRoutes(http);
  const tag = "Canned responses";
  const all = { tag, access: "conversation.reply", url: "/api/canned-responses" } as const;
  const one = { ...all, url: "/api/canned-responses/:id", params: z.object({ id: Id }) } as const;
  tenantRoute(http, {
    ...all,
    method: "GET",
    summary: "Answers kept under a shortcut: the team's and one's own",
    answer: z.object({ items: z.array(CannedResponse) }),
    handle: async (tx) => ({ items: await listCannedResponses(tx) }),
  });
  tenantRoute(http, {
    ...all,
    method: "POST",
    summary: "Keeps an answer under a shortcut",
    body: SaveCannedResponse,
    answer: CannedResponse,
    status: 201,
    handle: async (tx, { body, request }) => {
      if (body.shared || tx.actor.kind !== "member") demandSharing(tx, request);
      return addCannedResponse(tx, { ...body, shared: body.shared || tx.actor.kind !== "member" });
    },
  });
  tenantRoute(http, {
    ...one,
    method: "PUT",
    summary: "Changes an answer",
    body: SaveCannedResponse,
    answer: CannedResponse,
    handle: async (tx, { params, body, request }) => {
      if ((await getCannedResponse(tx, params.id)).shared || body.shared) demandSharing(tx, request);
      return changeCannedResponse(tx, params.id, body);
    },
  });
  tenantRoute(http, {
    ...one,
    method: "DELETE",
    summary: "Forgets an answer",
    answer: z.object({ done: z.literal(true) }),
    handle: async (tx, { params, request }) => {
      if ((await getCannedResponse(tx, params.id)).shared) demandSharing(tx, request);
      await deleteCannedResponse(tx, params.id);
      return { done: true } as const;
    },
  });
  tenantRoute(http, {
    tag,
    method: "GET",
    url: "/api/conversations/:id/variables",
    summary: "What fills a canned text for the customer of a conversation, in both languages",
    access: "conversation.reply",
    params: z.object({ id: Id }),
    answer: ConversationVariables,
    handle: (tx, { params }) => variablesOf(tx, http.platform.config.publicUrl, params.id),
  });
}
