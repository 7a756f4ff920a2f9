import { Id } from "@croozer/contracts/basics";
import { ConversationsChanged } from "@croozer/contracts/bulk-conversations";
import { Macro, RunMacro, SaveMacro } from "@croozer/contracts/macros";
import { z } from "zod";
import { eachAlone } from "../../conversations/conversations.ts";
import type { Http } from "../../platform/http/http.ts";
import { businessRoute, tenantRoute } from "../../platform/http/route.ts";
import { permissionsIn } from "../../platform/http/tenant.ts";
import { refuse } from "../../platform/refusal.ts";
import { addMacro, changeMacro, deleteMacro, getMacro, listMacros } from "./macros.ts";
import { runMacro } from "./run-macro.ts";

export function macroRoutes(http: Http): void {
  const tag = "Macros";
  const params = z.object({ id: Id });
  const one = { tag, access: "inbox.manage", url: "/api/macros/:id", params } as const;
  tenantRoute(http, {
    tag,
    access: "conversation.read",
    method: "GET",
    url: "/api/macros",
    summary: "What can be done with conversations in one go, by name",
    answer: z.object({ items: z.array(Macro) }),
    handle: async (tx) => ({ items: await listMacros(tx) }),
  });
  tenantRoute(http, {
    tag,
    access: "inbox.manage",
    method: "POST",
    url: "/api/macros",
    summary: "Keep acts under a name",
    body: SaveMacro,
    answer: Macro,
    status: 201,
    handle: (tx, { body }) => addMacro(tx, body),
  });
  tenantRoute(http, {
    ...one,
    method: "PUT",
    summary: "Rename a macro, or have it do something else",
    body: SaveMacro,
    answer: Macro,
    handle: (tx, { params, body }) => changeMacro(tx, params.id, body),
  });
  tenantRoute(http, {
    ...one,
    method: "DELETE",
    summary: "Remove a macro",
    answer: z.object({ done: z.literal(true) }),
    handle: async (tx, { params }) => {
      await deleteMacro(tx, params.id);
      return { done: true } as const;
    },
  });
  businessRoute(http, {
    tag,
    access: "conversation.assign",
    method: "POST",
    url: "/api/macros/:id/run",
    summary: "Do a macro's acts with up to 200 conversations; of each all of them or none",
    params,
    body: RunMacro,
    answer: ConversationsChanged,
    handle: async (inTx, { params, body, request }, { businessId }) => {
      const { acts } = await inTx((tx) => getMacro(tx, params.id));
      const permission = "conversation.reply";
      const writes = acts.some((act) => act.do === "reply");
      if (writes && !permissionsIn(request.caller, businessId).has(permission))
        refuse("auth.forbidden", { permission });
      const { publicUrl } = http.platform.config;
      return eachAlone(inTx, body.ids, (tx, conversationId) =>
        runMacro(tx, acts, { conversationId, runId: body.runId, publicUrl }),
      );
    },
  });
}
