import type { FastifyReply, FastifyRequest } from "fastify";
import { readJson } from "../meta/read-json.ts";
import { isSignedByMeta } from "../meta/signature.ts";
import type { Http } from "../platform/http/http.ts";
import { refuse } from "../platform/refusal.ts";
import { createTally } from "./counters.ts";
import { createIntake, type Intake } from "./intake.ts";
import { operatorRoutes } from "./operator-routes.ts";

/** The largest body that Meta sends (§2.4). */
const maxBytes = 3 * 1024 * 1024;
const addresses = ["/api/webhooks/meta", "/api/webhooks/whatsapp"] as const;

/** Meta's webhooks and the operator's log of them. */
export async function intakeRoutes(http: Http): Promise<Intake> {
  const { app, platform } = http;
  const intake = createIntake(platform);
  const tally = createTally();
  app.addHook("onReady", () => intake.start());
  app.addHook("onClose", () => intake.stop());

  const receive = async (request: FastifyRequest, reply: FastifyReply) => {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const header = request.headers["x-hub-signature-256"];
    if (!isSignedByMeta(bytes, typeof header === "string" ? header : undefined, platform.config.meta.appSecrets)) {
      tally.count("badSignatures");
      refuse("webhook.bad_signature");
    }
    const payload = bytes.toString("utf8");
    const body = read(payload);
    if (body === undefined) {
      tally.count("notJson");
      refuse("request.not_json");
    }
    await intake.accept(payload, body, sourceOf(body));
    tally.count("accepted");
    return reply.type("application/json").send("{}");
  };

  await app.register(async (scope) => {
    // The signature is over the bytes as they came: nothing may touch them before.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: maxBytes }, (_request, bytes, done) =>
      done(null, bytes),
    );
    scope.addHook("onError", async (_request, _reply, error) => {
      if ("code" in error && error.code === "FST_ERR_CTP_BODY_TOO_LARGE") tally.count("tooLarge");
    });
    for (const url of addresses) {
      scope.post(
        url,
        {
          // Headers that tell browsers what they may do: Meta is none, and they took 2 % of a busy intake's processor time.
          helmet: false,
          config: { access: "signature" },
          schema: { summary: "Events from Meta, signed with the app's secret", tags: ["Webhooks"] },
        },
        receive,
      );
      scope.get(
        url,
        {
          config: { access: "signature" },
          schema: { summary: "Meta asks whether this address is ours", tags: ["Webhooks"] },
        },
        (request, reply) => reply.type("text/plain").send(answerHandshake(request, platform.config.meta.verifyToken)),
      );
    }
  });
  operatorRoutes(http, { tally, intake });
  return intake;
}

/** Undefined for what is not JSON. */
function read(payload: string): unknown {
  try {
    return readJson(payload);
  } catch {
    return undefined;
  }
}

function sourceOf(body: unknown): string {
  const object = typeof body === "object" && body !== null && "object" in body ? body.object : null;
  return typeof object === "string" ? object.slice(0, 60) : "unknown";
}

function answerHandshake(request: FastifyRequest, verifyToken: string): string {
  const query = request.query as Record<string, unknown>;
  const challenge = query["hub.challenge"];
  if (query["hub.mode"] !== "subscribe" || query["hub.verify_token"] !== verifyToken || typeof challenge !== "string")
    refuse("webhook.bad_verify_token");
  return challenge;
}
