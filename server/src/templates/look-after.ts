import { lookAfterAccounts } from "../channels/channels.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";

/** Has every connected account's templates looked at: for accounts connected before, words that changed, and what was lost. */
export const lookAfterTemplates = (platform: Platform): { stop(): void } =>
  lookAfterAccounts(platform, "prepare_templates");

/** Has an account looked at now: Meta has said something of a template that does not fit what is kept of it. */
export function lookNow(tx: Tx, channelId: string): void {
  tx.enqueue({ task: "prepare_templates", key: channelId, payload: { channelId, when: "now" } });
}
