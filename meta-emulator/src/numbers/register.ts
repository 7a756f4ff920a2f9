import { getPhoneNumber } from "../graph/access.ts";
import { GraphError, missing, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { requireProduct } from "../graph/params.ts";
import { tellWaba } from "../outbox/tell.ts";
import type { Simulation } from "../simulation.ts";
import type { PhoneNumber } from "../world/types.ts";
import { takeUpName } from "./display-name.ts";
import { checkPin, readPin } from "./pin.ts";

const windowMs = 72 * 3_600_000;
const callsInWindow = 10;
/** A number that was deleted cannot come back at once. */
const removedForMs = 5 * 60_000;
const regions = ["AE", "AU", "BH", "BR", "CA", "CH", "DE", "GB", "ID", "IN", "JP", "KR", "SG", "ZA"];

/** `POST /{phone-number-id}/register`: sets the PIN when there is none, else it must match. */
export function registerNumber({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, "whatsapp_business_management");
  requireProduct(params.messaging_product);
  if (params.pin === undefined) throw missing("pin");
  const pin = readPin(params.pin);
  const dataRegion = readRegion(params.data_localization_region);
  refuseCoexistence(number);
  countCall(sim, number, number.registerCalls);
  if (!number.verified) throw new GraphError({ code: 133006 });
  const removed = sim.world.removedNumbers.find(number.digits);
  if (removed && sim.clock.now() - removed.at < removedForMs) throw new GraphError({ code: 133015 });
  checkPin(sim, number, pin);
  finishRegistration(sim, number, pin, dataRegion);
  return { success: true };
}

/** `POST /{phone-number-id}/deregister`: local storage ends with it; nothing is deleted. */
export function deregisterNumber({ sim, access, method, id }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, "whatsapp_business_management");
  refuseCoexistence(number);
  countCall(sim, number, number.standing.deregisterCalls);
  const standing = { ...number.standing, dataRegion: null };
  sim.world.phoneNumbers.put(id, { ...number, registered: false, standing });
  sim.phone.emit({ type: "world" });
  return { success: true };
}

/** Connects a number, under the display name that was approved meanwhile. */
function finishRegistration(sim: Simulation, number: PhoneNumber, pin: string, dataRegion: string | null): void {
  const first = !number.registered;
  const standing = {
    ...number.standing,
    wrongPins: [],
    onboardedAt: sim.clock.now(),
    // Neither turned off nor changed while it is registered.
    dataRegion: first ? dataRegion : number.standing.dataRegion,
  };
  const registered = takeUpName(sim, { ...number, pin, registered: true, standing });
  sim.world.phoneNumbers.put(number.id, registered);
  sim.phone.emit({ type: "world" });
  if (!first) return;
  tellWaba(sim, number.wabaId, {
    field: "phone_number_quality_update",
    value: {
      display_phone_number: number.digits,
      event: "ONBOARDING",
      max_daily_conversations_per_business: number.messagingLimit,
    },
  });
}

function refuseCoexistence(number: PhoneNumber): void {
  if (number.standing.coexistence === null) return;
  throw wrongParameter("Invalid parameter", "This phone number is in use with the WhatsApp Business app.");
}

function readRegion(region: unknown): string | null {
  if (region === undefined) return null;
  if (typeof region === "string" && regions.includes(region.toUpperCase())) return region.toUpperCase();
  throw wrongParameter(`Param data_localization_region must be one of {${regions.join(", ")}}`);
}

/** The calls of the last 72 hours are kept in place. */
function countCall(sim: Simulation, number: PhoneNumber, calls: number[]): void {
  const now = sim.clock.now();
  const recent = calls.filter((at) => now - at < windowMs);
  if (recent.length >= callsInWindow) throw new GraphError({ code: 133016 });
  calls.splice(0, calls.length, ...recent, now);
  sim.world.phoneNumbers.put(number.id, number);
}
