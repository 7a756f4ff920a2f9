import type { Simulation } from "../simulation.ts";
import { countryOf } from "../world/phone-digits.ts";
import type { Outbound, PhoneNumber, Waba } from "../world/types.ts";
import { rateOf } from "./rates.ts";

/** A message of the business that left, as the analytics count it. */
export type SentMessage = {
  at: number;
  number: PhoneNumber;
  customerId: string | null;
  country: string;
  delivered: boolean;
  read: boolean;
  outbound: Outbound;
  /** In the currency of the account; what was not delivered costs nothing. */
  cost: number;
};

/** What an account's numbers sent; what the owner writes in the app is not counted. */
export function listSentMessages(sim: Simulation, waba: Waba, startMs: number, endMs: number): SentMessage[] {
  const numbers = new Map(
    [...sim.world.phoneNumbers.values()].filter(({ wabaId }) => wabaId === waba.id).map((each) => [each.id, each]),
  );
  const sent: SentMessage[] = [];
  for (const { phoneNumberId, outbound, tick, at, customerId } of sim.world.messages.values()) {
    const number = numbers.get(phoneNumberId);
    if (!number || !outbound || outbound.fromApp || at < startMs || at >= endMs) continue;
    if (tick === "pending" || tick === "failed") continue;
    const delivered = tick === "delivered" || tick === "read";
    const country = countryOf(outbound.waId ?? number.digits);
    const billable = delivered && outbound.pricing?.billable === true;
    const cost = billable ? rateOf(sim.config.rates, country, outbound.pricing?.category ?? "service") : 0;
    sent.push({ at, number, customerId, country, delivered, read: tick === "read", outbound, cost });
  }
  return sent;
}
