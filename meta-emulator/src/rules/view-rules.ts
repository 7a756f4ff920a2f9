import type { RulesState } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import { pricesByMessage, serviceIsCharged } from "./pricing.ts";
import { metasRules } from "./rules.ts";

/** The rules in force for the operator's panel. */
export function viewRules({ rules, clock }: Simulation): RulesState {
  const now = clock.now();
  const { service } = rules.current.pricing;
  return {
    current: rules.current,
    metas: metasRules,
    pricing: {
      model: pricesByMessage(rules.current.pricing, now) ? "PMP" : "CBP",
      serviceIsCharged: service === "by-date" ? serviceIsCharged(now) : service === "regular",
    },
  };
}
