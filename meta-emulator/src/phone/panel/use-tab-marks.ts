import { useResource } from "../state/resource.ts";
import { useStore } from "../state/store.ts";
import { countChanges } from "./limits/limit-changes.ts";
import { faultRules, numbers, rules, templates } from "./resources.ts";
import type { Tab } from "./tab.ts";
import { isTroubled } from "./webhooks/delivery-filter.ts";

type Mark = { count: number; tone: "bad" | "warn" | "mute" };

function markOf(count: number, tone: Mark["tone"]): Mark | null {
  return count > 0 ? { count, tone } : null;
}

/** What stands on the tabs: how much there is to look at. */
export function useTabMarks(): Record<Tab, Mark | null> {
  const faults = useStore((state) => state.world?.faults);
  const deliveries = useStore((state) => state.deliveries);
  const failed = deliveries?.filter(isTroubled).length ?? 0;
  const striking = useResource(faultRules)?.filter(({ times }) => times !== 0).length ?? 0;
  const switches = Object.values(faults ?? {}).filter((value) => value !== null && value !== false).length;
  const pending = useResource(templates)?.filter(({ status }) => status === "PENDING").length ?? 0;
  const blocked = useResource(numbers)?.filter(({ health }) => health === "BLOCKED").length ?? 0;
  const state = useResource(rules);
  return {
    time: null,
    faults: markOf(switches + striking, "bad"),
    webhooks: markOf(failed, "bad"),
    calls: null,
    templates: markOf(pending, "warn"),
    numbers: markOf(blocked, "bad"),
    limits: markOf(state ? countChanges(state) : 0, "mute"),
  };
}
