import { createHash } from "node:crypto";
import type { Simulation } from "../simulation.ts";
import { countryOf } from "../world/phone-digits.ts";
import type { ChatState, MessageFailure, Person } from "../world/types.ts";

/** Why a person does not get this marketing template; null when they do. */
export function marketingFailure(
  sim: Simulation,
  person: Person,
  chat: ChatState,
  initiated: boolean,
): MessageFailure | null {
  const { limits } = sim.rules;
  if (chat.marketingStopped) return { code: 131050 };
  if (limits.usMarketingPause && person.waId !== null && countryOf(person.waId) === "US") return { code: 131049 };
  // Neither the experiment nor the limit concerns people who are in a conversation with the business.
  if (!initiated) return null;
  if (isInExperiment(person, limits.experimentShare)) return { code: 130472 };
  const { marketingPerDay } = limits;
  if (marketingPerDay !== null && sim.rules.countMarketing(person.id, sim.clock.now()) >= marketingPerDay) {
    return { code: 131049 };
  }
  return null;
}

/** The same people every time: a larger share has all of a smaller one. */
export function isInExperiment(person: Person, share: number): boolean {
  if (share <= 0) return false;
  return createHash("md5").update(person.userId).digest().readUInt32BE() / 2 ** 32 < share;
}
