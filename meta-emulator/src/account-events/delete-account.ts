import { removeNumber } from "../numbers/remove-number.ts";
import { tellWaba } from "../outbox/tell.ts";
import type { Simulation } from "../simulation.ts";
import type { Waba } from "../world/types.ts";

/** The account goes with its numbers; who listens to it hears so last. */
export function deleteAccount(sim: Simulation, waba: Waba): void {
  tellWaba(sim, waba.id, { field: "account_update", label: "ACCOUNT_DELETED", value: { event: "ACCOUNT_DELETED" } });
  for (const number of [...sim.world.phoneNumbers.values()]) if (number.wabaId === waba.id) removeNumber(sim, number);
  sim.world.wabas.delete(waba.id);
}
