import { countsAsService, priceOf, type Sale } from "../rules/pricing.ts";
import type { Simulation } from "../simulation.ts";
import type { Message, Outbound } from "../world/types.ts";

/** Prices a message that leaves, once; a free-form one counts towards the free ones of its number and month. */
export function priceMessage(sim: Simulation, message: Message, outbound: Outbound): void {
  if (outbound.fromApp) return;
  const sale = saleOf(sim, message, outbound);
  const rules = sim.rules.current.pricing;
  outbound.pricing = priceOf(rules, sale);
  if (countsAsService(rules, sale)) addServiceMessages(sim, message, 1);
}

/** A message that was never delivered is not charged. */
export function unpriceMessage(sim: Simulation, message: Message, outbound: Outbound): void {
  if (outbound.pricing === null) return;
  if (countsAsService(sim.rules.current.pricing, saleOf(sim, message, outbound))) addServiceMessages(sim, message, -1);
}

function saleOf(sim: Simulation, message: Message, outbound: Outbound): Sale {
  return {
    category: outbound.category,
    lite: outbound.lite,
    at: message.at,
    inWindow: outbound.inWindow,
    inEntryPoint: outbound.entryPointUntil !== null,
    businessDigits: sim.world.phoneNumbers.find(message.phoneNumberId)?.digits ?? "",
    recipientDigits: outbound.waId,
    serviceMessagesBefore: sim.world.serviceCounts.find(countKey(message)) ?? 0,
  };
}

function addServiceMessages(sim: Simulation, message: Message, count: number): void {
  const key = countKey(message);
  sim.world.serviceCounts.put(key, (sim.world.serviceCounts.find(key) ?? 0) + count);
}

/** The month in UTC; the documentation does not name the time zone. */
function countKey({ phoneNumberId, at }: Message): string {
  const date = new Date(at);
  return `${phoneNumberId}:${date.getUTCFullYear()}-${date.getUTCMonth() + 1}`;
}
