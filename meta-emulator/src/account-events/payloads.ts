import { tellWaba } from "../outbox/tell.ts";
import type { Simulation } from "../simulation.ts";
import type { Waba } from "../world/types.ts";

/** `account_update` of a WABA. */
export function tellUpdate(sim: Simulation, waba: Waba, event: string, more: Record<string, unknown> = {}): void {
  tellWaba(sim, waba.id, { field: "account_update", label: event, value: { event, ...more } });
}

/** `value` of `account_alerts`. */
export function alert(entity: "BUSINESS" | "PHONE_NUMBER", id: string, severity: string, status: string, type: string) {
  return {
    entity_type: entity,
    entity_id: id,
    alert_info: {
      alert_severity: severity,
      alert_status: status,
      alert_type: type,
      alert_description: descriptions[type] ?? type,
    },
  };
}

const descriptions: Record<string, string> = {
  INCREASED_CAPABILITIES_ELIGIBILITY_DEFERRED: "Limits cannot be increased yet.",
  INCREASED_CAPABILITIES_ELIGIBILITY_FAILED: "Limits cannot be increased.",
  INCREASED_CAPABILITIES_ELIGIBILITY_NEED_MORE_INFO: "More information is needed before limits can be increased.",
  OBA_APPROVED: "Official Business Account approved.",
  OBA_REJECTED: "Official Business Account rejected.",
  PROFILE_PICTURE_LOST: "The profile picture is no longer there.",
};

export function infoOf(waba: Waba): Record<string, unknown> {
  return { waba_id: waba.id, owner_business_id: waba.portfolioId };
}

export function seconds(at: number): number {
  return Math.floor(at / 1000);
}
