import type { Simulation } from "../simulation.ts";
import type { PhoneNumber } from "../world/types.ts";

/** Takes a number off its WABA; it cannot be registered again for five minutes. */
export function removeNumber(sim: Simulation, number: PhoneNumber): void {
  sim.world.phoneNumbers.delete(number.id);
  sim.world.verifications.delete(number.id);
  sim.world.removedNumbers.put(number.digits, { digits: number.digits, at: sim.clock.now() });
  sim.phone.emit({ type: "world" });
}
