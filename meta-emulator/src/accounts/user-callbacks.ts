import { randomUUID } from "node:crypto";
import { isObject } from "../graph/params.ts";
import type { Simulation } from "../simulation.ts";
import { signRequest } from "./signed-request.ts";
import type { UserCallback } from "./types.ts";

const kept = 200;

/**
 * Sends an app the signed request that a person left, or wants their data deleted; null when it has no address for it.
 * Tried once: Meta documents no repetition.
 */
export async function tellUserCallback(
  sim: Simulation,
  kind: UserCallback["kind"],
  appId: string,
  userId: string,
): Promise<UserCallback | null> {
  const app = sim.world.apps.find(appId);
  const url = kind === "deauthorize" ? app?.deauthorizeUrl : app?.dataDeletionUrl;
  if (!app || !url) return null;
  const id = randomUUID();
  const at = sim.clock.now();
  const payload = { algorithm: "HMAC-SHA256", issued_at: Math.floor(at / 1000), user_id: userId };
  // An account of Instagram Login is signed with the secret that Instagram knows the app by.
  const ofInstagram = sim.world.instagramAccounts.find(userId) !== null;
  const secret = ofInstagram ? (app.instagramAppSecret ?? app.secret) : app.secret;
  const body = `signed_request=${signRequest(payload, secret)}`;
  const started: UserCallback = { id, at, appId, userId, kind, url, status: null, error: null, answer: null };
  sim.world.userCallbacks.put(id, started);
  const sent = await sim.outbox.poster.post(url, body, { "content-type": "application/x-www-form-urlencoded" });
  const answer = kind === "data_deletion" ? readAnswer(sent.body) : null;
  const wrong = kind === "data_deletion" && sent.status === 200 && !answer;
  const error = wrong ? "the answer has no url and confirmation_code" : sent.error;
  forgetOldest(sim);
  return sim.world.userCallbacks.put(id, { ...started, status: sent.status, error, answer });
}

function readAnswer(body: string): UserCallback["answer"] {
  try {
    const parsed: unknown = JSON.parse(body);
    if (!isObject(parsed)) return null;
    const { url, confirmation_code: confirmationCode } = parsed;
    return typeof url === "string" && typeof confirmationCode === "string" ? { url, confirmationCode } : null;
  } catch {
    return null;
  }
}

function forgetOldest(sim: Simulation): void {
  const [oldest] = sim.world.userCallbacks.values();
  if (oldest && sim.world.userCallbacks.size > kept) sim.world.userCallbacks.delete(oldest.id);
}
