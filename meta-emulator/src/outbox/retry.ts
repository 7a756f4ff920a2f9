import type { WebhookConfig } from "../config.ts";
import type { StoredDelivery } from "../world/types.ts";

/**
 * Gap before the next attempt, doubling from its start value up to the longest. A server that cannot be reached is
 * most likely restarting, so its gaps begin small; one that answers badly is given more time.
 */
export function retryGapMs(
  config: WebhookConfig,
  { attempts, social }: Pick<StoredDelivery, "attempts" | "social">,
  unreachable: boolean,
): number {
  // Messenger and Instagram try again at once, and only then wait.
  const tries = social ? attempts.length - 1 : attempts.length;
  if (tries === 0) return 0;
  const first = unreachable ? config.connectionRetryMs : config.answerRetryMs;
  return Math.min(first * 2 ** (tries - 1), config.longestGapMs);
}

/** WhatsApp tries for seven days, Messenger and Instagram for 36 hours. */
export function giveUpAfterMs(config: WebhookConfig, { social }: Pick<StoredDelivery, "social">): number {
  return social ? config.socialGiveUpAfterMs : config.giveUpAfterMs;
}
