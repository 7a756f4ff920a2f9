import { AccountTemplates, AccountTemplatesQuery } from "@croozer/contracts/account-templates";
import { Id } from "@croozer/contracts/basics";
import { z } from "zod";
import type { Http } from "../platform/http/http.ts";
import { businessRoute } from "../platform/http/route.ts";
import { accountTemplates } from "./account-templates.ts";

export function templateRoutes(http: Http): void {
  businessRoute(http, {
    method: "GET",
    url: "/api/conversations/:id/templates",
    summary: "Approved templates of the number that a conversation is on",
    tag: "Templates",
    access: "conversation.reply",
    params: z.object({ id: Id }),
    query: AccountTemplatesQuery,
    answer: AccountTemplates,
    handle: (inTx, { params, query }) =>
      accountTemplates(http.platform, inTx, { conversationId: params.id, fresh: query.fresh ?? false }),
  });
}
