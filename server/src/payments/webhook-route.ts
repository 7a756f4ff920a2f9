import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Http } from "../platform/http/http.ts";
import { refuse } from "../platform/refusal.ts";
import { findWebhookSecret } from "./accounts.ts";
import { findHook } from "./hooks.ts";
import { keepEvent } from "./provider-events.ts";
import { isProvider, providersOf } from "./providers.ts";

const maxBytes = 1024 * 1024;
const Params = z.object({ provider: z.string().max(40), token: z.string().max(60) });

/** Events of payment providers: whose they are is in the address alone, that they are true in the signature. */
export async function paymentWebhookRoute({ app, platform }: Http): Promise<void> {
  const { db, secrets, config } = platform;
  const providers = providersOf(config);

  const receive = async (request: FastifyRequest, reply: FastifyReply) => {
    const { provider: name, token } = Params.parse(request.params);
    if (!isProvider(name, providers)) refuse("webhook.bad_signature");
    const provider = providers[name];
    // Whether an address is somebody's is nobody's business who cannot sign.
    const hook = (await findHook(db, name, token)) ?? refuse("webhook.bad_signature");
    const context = { ...hook, actor: { kind: "system", name } as const, requestId: request.id };
    const secret = await db.inTx(context, (tx) => findWebhookSecret(tx, secrets, name));
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const signature = request.headers[provider.signatureHeader];
    const event =
      secret !== null && typeof signature === "string" ? provider.readWebhook(body, signature, secret) : null;
    if (event === null) refuse("webhook.bad_signature");
    await db.inTx(context, (tx) => keepEvent(tx, { provider: name, ...event, payload: body.toString("utf8") }));
    return reply.type("application/json").send("{}");
  };

  await app.register(async (scope) => {
    // The signature is over the bytes as they came.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: maxBytes }, (_request, bytes, done) =>
      done(null, bytes),
    );
    scope.post(
      "/api/webhooks/payments/:provider/:token",
      {
        config: { access: "signature" },
        schema: {
          summary: "Events of a payment provider, signed with the secret of the business",
          tags: ["Webhooks"],
        },
      },
      receive,
    );
  });
}
