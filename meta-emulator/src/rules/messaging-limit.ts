import { tellCapability } from "../account-events/capability.ts";
import { tellWaba } from "../outbox/tell.ts";
import type { Simulation } from "../simulation.ts";
import type { PhoneNumber } from "../world/types.ts";
import { tierLevels, tierPeople } from "./messaging-tiers.ts";

const firstLevelPeople = 250;
/** Delivered outside windows to so many people in 30 days, a portfolio that is not verified leaves its first limit. */
const peopleForSecondLevel = 2_000;
/** With no limit and so many people a day a number may send faster. */
const peopleForThroughput = 100_000;
const maintenanceMs = 60_000;

const planned = new WeakMap<Simulation, Set<string>>();

/** Whether one more person would be above the portfolio's limit: unique people in 24 hours, outside their windows. */
export function exceedsMessagingLimit(sim: Simulation, number: PhoneNumber, customerId: string): boolean {
  if (!sim.rules.limits.messagingLimit) return false;
  const portfolioId = portfolioOf(sim, number);
  const now = sim.clock.now();
  const { day } = sim.rules.reached(portfolioId);
  return !day.has(customerId, now) && day.count(now) >= limitOf(sim, portfolioId);
}

/** Counts somebody who was written to outside the window, and raises the limit once it is used well. */
export function noteInitiation(sim: Simulation, number: PhoneNumber, customerId: string): void {
  if (!sim.rules.limits.messagingLimit) return;
  const portfolioId = portfolioOf(sim, number);
  sim.rules.noteReached(portfolioId, customerId, sim.clock.now());
  considerUpgrade(sim, portfolioId);
  considerThroughput(sim, number, portfolioId);
}

/** After a restart: what was about to be raised is so again. */
export function resumeUpgrades(sim: Simulation): void {
  for (const portfolio of sim.world.portfolios.values()) considerUpgrade(sim, portfolio.id);
}

function considerUpgrade(sim: Simulation, portfolioId: string): void {
  const { upgradeAfterMs } = sim.rules.limits;
  const waiting = planned.get(sim) ?? new Set<string>();
  planned.set(sim, waiting);
  if (upgradeAfterMs === null || waiting.has(portfolioId) || !isUsedWell(sim, portfolioId)) return;
  waiting.add(portfolioId);
  sim.clock.at(sim.clock.now() + upgradeAfterMs, () => {
    waiting.delete(portfolioId);
    if (isUsedWell(sim, portfolioId)) upgrade(sim, portfolioId);
  });
}

/** Quality is high and half of the limit was used in the last seven days. */
function isUsedWell(sim: Simulation, portfolioId: string): boolean {
  const now = sim.clock.now();
  const { week, month } = sim.rules.reached(portfolioId);
  const limit = limitOf(sim, portfolioId);
  if (limit === Number.POSITIVE_INFINITY || week.count(now) < limit / 2) return false;
  if (limit <= firstLevelPeople && month.count(now) < peopleForSecondLevel) return false;
  return numbersOf(sim, portfolioId).every(({ qualityRating }) => qualityRating === "GREEN");
}

function upgrade(sim: Simulation, portfolioId: string): void {
  const limit = limitOf(sim, portfolioId);
  const next = tierLevels.find((level) => (tierPeople[level] ?? 0) > limit);
  if (next) setMessagingLimit(sim, portfolioId, next);
}

/** Changes the limit of a portfolio, which all of its numbers share, and tells its WABAs. */
export function setMessagingLimit(sim: Simulation, portfolioId: string, level: string): void {
  for (const number of numbersOf(sim, portfolioId)) {
    number.messagingLimit = level;
    sim.world.phoneNumbers.put(number.id, number);
  }
  tellCapability(sim, portfolioId, level);
  sim.phone.emit({ type: "world" });
}

function considerThroughput(sim: Simulation, number: PhoneNumber, portfolioId: string): void {
  const many = sim.rules.reached(portfolioId).day.count(sim.clock.now()) >= peopleForThroughput;
  if (!many || number.throughput !== "STANDARD" || number.qualityRating === "RED") return;
  if (limitOf(sim, portfolioId) !== Number.POSITIVE_INFINITY) return;
  raiseThroughput(sim, number);
}

/** For up to a minute the number is in maintenance (131057), then it may send faster. */
export function raiseThroughput(sim: Simulation, number: PhoneNumber): void {
  number.throughput = "HIGH";
  number.maintenanceUntil = sim.clock.now() + maintenanceMs;
  sim.world.phoneNumbers.put(number.id, number);
  tellWaba(sim, number.wabaId, {
    field: "phone_number_quality_update",
    value: {
      display_phone_number: number.digits,
      event: "THROUGHPUT_UPGRADE",
      max_daily_conversations_per_business: number.messagingLimit,
      current_limit: number.messagingLimit,
    },
  });
}

function limitOf(sim: Simulation, portfolioId: string): number {
  return Math.max(
    0,
    ...numbersOf(sim, portfolioId).map(({ messagingLimit }) => tierPeople[messagingLimit] ?? firstLevelPeople),
  );
}

function numbersOf(sim: Simulation, portfolioId: string): PhoneNumber[] {
  const { phoneNumbers, wabas } = sim.world;
  return [...phoneNumbers.values()].filter(({ wabaId }) => wabas.find(wabaId)?.portfolioId === portfolioId);
}

function portfolioOf(sim: Simulation, number: PhoneNumber): string {
  return sim.world.wabas.find(number.wabaId)?.portfolioId ?? "";
}
