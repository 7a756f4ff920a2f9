import { type PortfolioStanding, phoneNumberCap } from "../accounts/standing.ts";
import { listSubscribedApps } from "../outbox/callback.ts";
import { tellApp } from "../outbox/tell.ts";
import { tierPeople } from "../rules/messaging-tiers.ts";
import type { Simulation } from "../simulation.ts";

const field = "business_capability_update";
/** Beside the cap of the business; only the one form of the webhook that has numbers names it. */
const mostPerWaba = 25;

/** A verified business may have more numbers. */
export function setVerification(
  sim: Simulation,
  portfolioId: string,
  verification: PortfolioStanding["verification"],
): void {
  const portfolio = sim.world.portfolios.find(portfolioId);
  if (!portfolio) return;
  sim.world.portfolios.put(portfolioId, { ...portfolio, standing: { ...portfolio.standing, verification } });
  if (verification === "verified" && portfolio.standing.maxPhoneNumbers < phoneNumberCap.verified) {
    setPhoneNumberCap(sim, portfolioId, phoneNumberCap.verified);
  }
}

export function setPhoneNumberCap(sim: Simulation, portfolioId: string, most: number): void {
  const portfolio = sim.world.portfolios.find(portfolioId);
  if (!portfolio) return;
  const standing = { ...portfolio.standing, maxPhoneNumbers: most };
  sim.world.portfolios.put(portfolioId, { ...portfolio, standing });
  const number = [...sim.world.phoneNumbers.values()].find(
    ({ wabaId }) => sim.world.wabas.find(wabaId)?.portfolioId === portfolioId,
  );
  tellCapability(sim, portfolioId, number?.messagingLimit ?? "TIER_250");
}

/** Tells every WABA of a business how much it may do; up to v23 the limit was that of a number. */
export function tellCapability(sim: Simulation, portfolioId: string, level: string): void {
  const most = raiseCap(sim, portfolioId, tierPeople[level] ?? 0);
  for (const waba of sim.world.wabas.values()) {
    if (waba.portfolioId !== portfolioId) continue;
    for (const appId of listSubscribedApps(sim.world, waba.id, field)) {
      const version = Number(sim.world.apps.find(appId)?.webhookVersion.slice(1));
      tellApp(sim, appId, waba.id, { field, value: capabilityOf(sim, version, level, most) }, waba.id);
    }
  }
}

/** Who reached the limit of 2,000 may have as many numbers as a verified business. */
function raiseCap(sim: Simulation, portfolioId: string, limit: number): number {
  const portfolio = sim.world.portfolios.find(portfolioId);
  if (!portfolio) return phoneNumberCap.unverified;
  const { maxPhoneNumbers } = portfolio.standing;
  const reached = limit >= 2_000;
  if (!reached || maxPhoneNumbers >= phoneNumberCap.verified) return maxPhoneNumbers;
  const standing = { ...portfolio.standing, maxPhoneNumbers: phoneNumberCap.verified };
  sim.world.portfolios.put(portfolioId, { ...portfolio, standing });
  return phoneNumberCap.verified;
}

function capabilityOf(sim: Simulation, version: number, level: string, most: number): Record<string, unknown> {
  const people = tierPeople[level] ?? level;
  // No limit is told as -1.
  const number = people === Number.POSITIVE_INFINITY ? -1 : people;
  if (version < 24) return { max_daily_conversation_per_phone: number, max_phone_numbers_per_business: most };
  return sim.config.capabilityLimit === "tier"
    ? { max_daily_conversations_per_business: level, max_phone_numbers_per_business: most }
    : { max_daily_conversations_per_business: number, max_phone_numbers_per_waba: mostPerWaba };
}
