import type { WebhookConfig } from "../config.ts";

/**
 * Gap before the next attempt, doubling from its start value up to the longest. A server that cannot be reached is
 * most likely restarting, so its gaps begin small; one that answers badly is given more time.
 */
export function retryGapMs(config: WebhookConfig, attempts: number, unreachable: boolean): number {
  const first = unreachable ? config.connectionRetryMs : config.answerRetryMs;
  return Math.min(first * 2 ** Math.max(0, attempts - 1), config.longestGapMs);
}
