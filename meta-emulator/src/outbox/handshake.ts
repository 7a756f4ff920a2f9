import { randomInt } from "node:crypto";
import type { Poster } from "./post.ts";

/**
 * The verification GET that precedes every new callback address: the server must answer 200 with the bare challenge.
 * Null when it did, else what was wrong with it in Meta's words.
 */
export async function verifyCallback(poster: Poster, callbackUrl: string, verifyToken: string): Promise<string | null> {
  if (!/^https?:/i.test(callbackUrl) || !URL.canParse(callbackUrl)) return "URL malformed";
  const challenge = String(randomInt(100_000_000, 2_000_000_000));
  const url = new URL(callbackUrl);
  const query = `hub.mode=subscribe&hub.challenge=${challenge}&hub.verify_token=${encodeURIComponent(verifyToken)}`;
  url.search = url.search ? `${url.search}&${query}` : query;
  const answer = await poster.get(url.href);
  if (answer.status === null) return `Curl error: ${answer.error ?? "no answer"}`;
  if (answer.status !== 200) return `HTTP Status Code = ${answer.status}`;
  if (answer.body.trim() !== challenge) return "HTTP Response does not match challenge";
  return null;
}
