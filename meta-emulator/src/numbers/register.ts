import { getPhoneNumber } from "../graph/access.ts";
import { GraphError, missing } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { requireProduct } from "../graph/params.ts";
import type { Simulation } from "../simulation.ts";
import type { PhoneNumber } from "../world/types.ts";
import { readPin } from "./phone-number.ts";

const windowMs = 72 * 3_600_000;
const callsInWindow = 10;

/** `POST /{phone-number-id}/register`: sets the PIN when there is none, else it must match. */
export function registerNumber({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, "whatsapp_business_management");
  requireProduct(params.messaging_product);
  if (params.pin === undefined) throw missing("pin");
  const pin = readPin(params.pin);
  countCall(sim, number);
  if (!number.verified) throw new GraphError({ code: 133006 });
  if (number.pin !== null && number.pin !== pin) throw new GraphError({ code: 133005 });
  sim.world.phoneNumbers.put(id, { ...number, pin, registered: true });
  return { success: true };
}

/** `POST /{phone-number-id}/deregister` */
export function deregisterNumber({ sim, access, method, id }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, "whatsapp_business_management");
  countCall(sim, number);
  sim.world.phoneNumbers.put(id, { ...number, registered: false });
  return { success: true };
}

function countCall(sim: Simulation, number: PhoneNumber): void {
  const now = sim.clock.now();
  number.registerCalls = number.registerCalls.filter((at) => now - at < windowMs);
  if (number.registerCalls.length >= callsInWindow) throw new GraphError({ code: 133016 });
  number.registerCalls.push(now);
  sim.world.phoneNumbers.put(number.id, number);
}
