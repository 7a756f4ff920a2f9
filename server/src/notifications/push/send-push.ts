import type { PushPayload } from "@croozer/contracts/push";
import webPush from "web-push";
import type { Config } from "../../config.ts";
import { publicFetch } from "../../platform/net/public-fetch.ts";
import type { Device } from "./devices.ts";
import { pushKeys } from "./push-keys.ts";

/** Older than this nobody wants to be told. */
const livesSeconds = 4 * 3600;
const patienceMs = 15_000;
const longestAnswer = 16_384;

/**
 * `gone`: the browser does not want it any more · `refused`: it never will be taken · `later`: worth trying again,
 * not before `afterSeconds` when the service said so.
 */
export type PushOutcome =
  | { kind: "sent" }
  | { kind: "gone" }
  | { kind: "refused"; status: number }
  | { kind: "later"; afterSeconds: number | null };

/** Hands one message to the service of a browser, encrypted so that only that browser reads it (RFC 8291). */
export async function sendPush(
  config: Pick<Config, "pushPrivateKey" | "publicUrl" | "pushHosts">,
  device: Device,
  payload: PushPayload,
  topic: string,
): Promise<PushOutcome> {
  const keys = pushKeys(config);
  if (keys === null) return { kind: "refused", status: 0 };
  const { endpoint, p256dh, auth } = device;
  const { method, headers, body } = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(payload),
    { vapidDetails: keys, TTL: livesSeconds, urgency: "high", topic, contentEncoding: "aes128gcm" },
  );
  const ask = publicFetch({ trusted: config.pushHosts, mostBytes: longestAnswer });
  const written = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  const answer = await ask(endpoint, {
    method,
    headers: Object.fromEntries(written),
    body: new Uint8Array(body),
    signal: AbortSignal.timeout(patienceMs),
  });
  if (answer.ok) return { kind: "sent" };
  if (answer.status === 404 || answer.status === 410) return { kind: "gone" };
  if (answer.status === 429 || answer.status >= 500) {
    const after = Number(answer.headers.get("retry-after"));
    return { kind: "later", afterSeconds: Number.isFinite(after) && after > 0 ? after : null };
  }
  return { kind: "refused", status: answer.status };
}
