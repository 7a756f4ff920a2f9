import { notificationKinds } from "@croozer/contracts/notifications";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Http } from "../../platform/http/http.ts";
import { refuse } from "../../platform/refusal.ts";
import { readSettings, saveSettings } from "../settings.ts";
import { readStopToken } from "./stop-link.ts";
import { stopPage } from "./stop-page.ts";

const params = z.object({ token: z.string().max(200) });
const url = "/api/mail-digest/stop/:token";
const tags = ["Notifications"];
const config = { access: "public" } as const;
const mostBytes = 4_096;

/** Opened from a mail, by nobody who is signed in. Programs that look at links in mails must not stop anything. */
export function stopRoutes({ app, platform }: Http): void {
  const read = (request: FastifyRequest) => {
    const { token } = request.params as z.output<typeof params>;
    return readStopToken(platform.signer, token) ?? refuse("request.not_found");
  };
  app.route({
    method: "GET",
    url,
    config,
    schema: { summary: "A page that asks whether a member wants no more mails", tags, params },
    handler: async (request, reply) => {
      read(request);
      return reply.type("text/html; charset=utf-8").send(stopPage("asks"));
    },
  });
  // A browser's button and a mail program's one press (RFC 8058) come as forms; what they say besides is nothing to us.
  app.register(async (scope) => {
    scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: mostBytes }, (_request, _bytes, done) =>
      done(null),
    );
    scope.route({
      method: "POST",
      url,
      config,
      schema: { summary: "No more mails about what waits for a member", tags, params },
      handler: async (request, reply) => {
        const { businessId, memberId } = read(request);
        const context = { businessId, requestId: request.id, actor: { kind: "system", name: "mail" } as const };
        await platform.db.inTx(context, async (tx) => {
          const settings = await readSettings(tx, memberId);
          const ways = { ...settings.ways };
          for (const kind of notificationKinds) ways[kind] = { ...ways[kind], mail: false };
          await saveSettings(tx, memberId, { ...settings, ways });
        });
        return reply.type("text/html; charset=utf-8").send(stopPage("done"));
      },
    });
  });
}
