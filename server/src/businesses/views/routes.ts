import { Id } from "@croozer/contracts/basics";
import { ChangeView, SavedView, SaveView, ViewPlace } from "@croozer/contracts/saved-views";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Tx } from "../../platform/db/tx.ts";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import { permissionsIn } from "../../platform/http/tenant.ts";
import { refuse } from "../../platform/refusal.ts";
import { changeView, deleteView, getView, listViews, saveView } from "./saved-views.ts";

/** Everybody keeps views of their own; what everybody has is the business of who may share. */
function demandSharing(tx: Tx, request: FastifyRequest): void {
  if (!permissionsIn(request.caller, tx.businessId).has("view.share"))
    refuse("auth.forbidden", { permission: "view.share" });
}

export function savedViewRoutes(http: Http): void {
  const tag = "Saved views";
  const one = { tag, access: "business.read", url: "/api/views/:id", params: z.object({ id: Id }) } as const;
  tenantRoute(http, {
    tag,
    access: "business.read",
    method: "GET",
    url: "/api/views",
    summary: "The lists kept under a name: everybody's and one's own",
    query: z.object({ place: ViewPlace }),
    answer: z.object({ items: z.array(SavedView) }),
    handle: async (tx, { query }) => ({ items: await listViews(tx, query.place) }),
  });
  tenantRoute(http, {
    tag,
    access: "business.read",
    method: "POST",
    url: "/api/views",
    summary: "Keep a narrowed list under a name",
    body: SaveView,
    answer: SavedView,
    status: 201,
    handle: async (tx, { body, request }) => {
      if (body.shared || tx.actor.kind !== "member") demandSharing(tx, request);
      return saveView(tx, body);
    },
  });
  tenantRoute(http, {
    ...one,
    method: "PATCH",
    summary: "Rename a view, narrow it otherwise, share it",
    body: ChangeView,
    answer: SavedView,
    handle: async (tx, { params, body, request }) => {
      if ((await getView(tx, params.id)).shared || body.shared) demandSharing(tx, request);
      return changeView(tx, params.id, body);
    },
  });
  tenantRoute(http, {
    ...one,
    method: "DELETE",
    summary: "Forget a view",
    answer: z.object({ done: z.literal(true) }),
    handle: async (tx, { params, request }) => {
      if ((await getView(tx, params.id)).shared) demandSharing(tx, request);
      await deleteView(tx, params.id);
      return { done: true } as const;
    },
  });
}
