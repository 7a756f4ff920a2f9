import { Id } from "@croozer/contracts/basics";
import { z } from "zod";
import type { Http } from "../../platform/http/http.ts";
import { tenantRoute } from "../../platform/http/route.ts";
import { seeMentions } from "./mentions.ts";
import { lockThread } from "./queue-message.ts";

export function mentionRoutes(http: Http): void {
  tenantRoute(http, {
    method: "POST",
    url: "/api/conversations/:id/mentions/seen",
    summary: "Its reader has seen the notes of a conversation that name them",
    tag: "Conversations",
    access: "conversation.read",
    params: z.object({ id: Id }),
    answer: z.object({ seen: z.int() }),
    handle: async (tx, { params }) => {
      await lockThread(tx, params.id);
      return { seen: tx.actor.kind === "member" ? await seeMentions(tx, params.id, tx.actor.memberId) : 0 };
    },
  });
}
