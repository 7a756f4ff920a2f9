import { getPhoneNumber } from "../graph/access.ts";
import { GraphError, missing, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { requireProduct } from "../graph/params.ts";
import type { Simulation } from "../simulation.ts";
import { newTraceId } from "../world/ids.ts";
import type { PhoneNumber } from "../world/types.ts";
import { syncContacts } from "./contacts.ts";
import { syncHistory } from "./history.ts";

/** Once each, within this time after the number was connected. */
const syncWindowMs = 24 * 3_600_000;
const syncTypes = ["smb_app_state_sync", "history"];

/** `POST /{phone-number-id}/smb_app_data` */
export function postSmbAppData({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, "whatsapp_business_management");
  requireProduct(params.messaging_product);
  const { sync_type: syncType } = params;
  if (syncType === undefined) throw missing("sync_type");
  if (typeof syncType !== "string" || !syncTypes.includes(syncType)) {
    throw wrongParameter(`Param sync_type must be one of {${syncTypes.join(", ")}}`);
  }
  ask(sim, number, syncType === "history" ? "historyAskedAt" : "contactsAskedAt");
  if (syncType === "history") syncHistory(sim, number);
  else syncContacts(sim, number);
  sim.phone.emit({ type: "world" });
  return { messaging_product: "whatsapp", request_id: newTraceId() };
}

function ask(sim: Simulation, number: PhoneNumber, what: "historyAskedAt" | "contactsAskedAt"): void {
  const { coexistence } = number.standing;
  if (!coexistence) {
    throw wrongParameter("Invalid parameter", "This phone number is not in use with the WhatsApp Business app.");
  }
  const now = sim.clock.now();
  if (coexistence[what] !== null) throw new GraphError({ code: 2593107 });
  if (now - coexistence.onboardedAt > syncWindowMs) throw new GraphError({ code: 2593108 });
  number.standing = { ...number.standing, coexistence: { ...coexistence, [what]: now } };
  sim.world.phoneNumbers.put(number.id, number);
}
