import type { Result } from "./finish.ts";
import type { Dialog } from "./types.ts";

/**
 * What the SDK in the opening window waits for. Like Meta's it is no JSON, so that pages meet a message they have to
 * leave alone.
 */
export function sdkMessage({ way }: Dialog, result: Result): string {
  if (way.by !== "sdk") return "";
  return new URLSearchParams({
    cb: way.callback,
    domain: new URL(way.origin).hostname,
    relation: "opener",
    ...result,
  }).toString();
}
