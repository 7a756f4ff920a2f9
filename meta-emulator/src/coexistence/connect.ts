import { tellUpdate } from "../account-events/payloads.ts";
import { tellPartners } from "../account-events/tell-partners.ts";
import type { OwnerAct } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import type { PhoneNumber } from "../world/types.ts";
import { changeAppData } from "./app-data.ts";

/** A number of the WhatsApp Business app comes to the platform as well: no `register`, 20 messages a second. */
export function connectCoexistence(
  sim: Simulation,
  number: PhoneNumber,
  given: { sharesHistory: boolean },
): PhoneNumber {
  const now = sim.clock.now();
  const coexistence = { onboardedAt: now, contactsAskedAt: null, historyAskedAt: null, ...given };
  const standing = { ...number.standing, status: null, onboardedAt: now, coexistence };
  changeAppData(sim, number.id, { pending: [] });
  return sim.world.phoneNumbers.put(number.id, {
    ...number,
    registered: true,
    verified: true,
    throughput: "COEXISTENCE",
    standing,
  });
}

/** The owner, or a phone that was silent too long, ends it; to come back means to sign up again. */
export function disconnectCoexistence(
  sim: Simulation,
  number: PhoneNumber,
  { reason, initiatedBy }: Pick<Extract<OwnerAct, { type: "owner_disconnect" }>, "reason" | "initiatedBy">,
): void {
  requireCoexistence(number);
  const waba = sim.world.wabas.find(number.wabaId);
  const standing = { ...number.standing, coexistence: null };
  sim.world.phoneNumbers.put(number.id, { ...number, registered: false, throughput: "STANDARD", standing });
  changeAppData(sim, number.id, { pending: [] });
  if (!waba) return;
  tellPartners(sim, waba, {
    field: "account_update",
    label: "PARTNER_REMOVED",
    value: {
      event: "PARTNER_REMOVED",
      waba_info: { waba_id: waba.id, owner_business_id: waba.portfolioId },
      disconnection_info: { reason, initiated_by: initiatedBy },
    },
  });
  sim.world.wabas.put(waba.id, { ...waba, sharedWith: [] });
}

/** The app was set up on another phone: nothing works until it is connected again there. */
export function offboard(sim: Simulation, number: PhoneNumber, connected: boolean): void {
  requireCoexistence(number);
  sim.world.phoneNumbers.put(number.id, { ...number, registered: connected });
  const waba = sim.world.wabas.find(number.wabaId);
  if (waba) tellUpdate(sim, waba, connected ? "ACCOUNT_RECONNECTED" : "ACCOUNT_OFFBOARDED");
}

export function requireCoexistence(number: PhoneNumber): NonNullable<PhoneNumber["standing"]["coexistence"]> {
  const { coexistence } = number.standing;
  if (coexistence) return coexistence;
  throw new ApiError(422, "number_not_in_app", `${number.id} is not used in the WhatsApp Business app`);
}
