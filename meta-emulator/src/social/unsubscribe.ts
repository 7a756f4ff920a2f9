import type { Simulation } from "../simulation.ts";
import type { StoredDelivery } from "../world/types.ts";
import { findAccount, findLinkedPage, isInstagram, type SocialAccount, saveAccount } from "./accounts.ts";
import type { SocialSubscription } from "./types.ts";

/**
 * Meta stops telling an app whose server fails for an hour without a break: it is unsubscribed from the account and has
 * to subscribe again. Returns whether the delivery is to be tried again.
 */
export function noteSocialAttempt(sim: Simulation, delivery: StoredDelivery, accepted: boolean, at: number): boolean {
  const account = findAccount(sim.world, delivery.social?.accountId ?? "");
  if (!account) return true;
  const found = findSubscription(sim, account, delivery.appId);
  if (!found) return false;
  const { holder, subscription } = found;
  const failingSince = accepted ? null : (subscription.failingSince ?? at);
  if (failingSince !== null && at - failingSince >= sim.config.webhooks.socialUnsubscribeAfterMs) {
    holder.subscriptions = holder.subscriptions.filter((each) => each !== subscription);
    saveAccount(sim.world, holder);
    sim.phone.emit({ type: "world" });
    return false;
  }
  if (failingSince !== subscription.failingSince) {
    subscription.failingSince = failingSince;
    saveAccount(sim.world, holder);
  }
  return true;
}

/** At the account itself, or (of Instagram) at its Page. */
function findSubscription(
  sim: Simulation,
  account: SocialAccount,
  appId: string,
): { holder: SocialAccount; subscription: SocialSubscription } | null {
  const holders = [account, isInstagram(account) ? findLinkedPage(sim.world, account.id) : null];
  for (const holder of holders) {
    const subscription = holder?.subscriptions.find((each) => each.appId === appId);
    if (holder && subscription) return { holder, subscription };
  }
  return null;
}
