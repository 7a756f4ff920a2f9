import { Id } from "@croozer/contracts/basics";
import { RequestReplay, WebhookReplay } from "@croozer/contracts/channels";
import { z } from "zod";
import type { Http } from "../platform/http/http.ts";
import { openRoute, personOf } from "../platform/http/route.ts";
import { refuse } from "../platform/refusal.ts";
import { filterOf } from "./delivery-log.ts";
import type { Intake } from "./intake.ts";
import { findReplay, listReplays, requestReplay } from "./replays.ts";

const url = "/api/admin/webhooks/replays";
const common = { tag: "Operator", access: "super_admin" } as const;
const shown = 20;

/** Taking deliveries of the log apart once more. Each replay is kept with who asked for it. */
export function replayRoutes(http: Http, intake: Intake): void {
  const { db, log, clock } = http.platform;
  openRoute(http, {
    ...common,
    method: "POST",
    url,
    summary: "Replay deliveries, named or found by a filter; automations answer nothing of it unless asked",
    body: RequestReplay,
    answer: WebhookReplay,
    status: 202,
    handle: async ({ body: { ids, filter, resendAnswers } }, caller) => {
      const { userId, name } = personOf(caller);
      const replay = await db.withoutTenant("the operator replays webhooks", async (client) => {
        const request = { by: { userId, name }, ids, filter: filter && filterOf(filter), resendAnswers };
        return findReplay(client, await requestReplay(client, request, clock.now()));
      });
      if (!replay) refuse("webhook.replay_not_found");
      log.info(
        { replayId: replay.id, userId, deliveries: replay.total, resendAnswers },
        "the operator replays webhooks",
      );
      void intake
        .replay()
        .catch((error: Error) => log.warn({ err: error.message }, "webhooks could not be replayed yet"));
      return replay;
    },
  });
  openRoute(http, {
    ...common,
    method: "GET",
    url,
    summary: "The latest replays, newest first",
    answer: z.object({ items: z.array(WebhookReplay) }),
    handle: async () => ({
      items: await db.withoutTenant("the operator reads what was replayed", (client) => listReplays(client, shown)),
    }),
  });
  openRoute(http, {
    ...common,
    method: "GET",
    url: `${url}/:id`,
    summary: "How far a replay has come",
    params: z.object({ id: Id }),
    answer: WebhookReplay,
    handle: async ({ params }) =>
      (await db.withoutTenant("the operator follows a replay", (client) => findReplay(client, params.id))) ??
      refuse("webhook.replay_not_found"),
  });
}
