import { putCustomer } from "../people/describe.ts";
import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import type { Person } from "../world/types.ts";

export type ManyPeople = {
  count: number;
  /** Number of the first one; the others follow. */
  firstWaId?: string;
  language?: "he" | "en";
  /** Their ids and names are this and a number. */
  prefix?: string;
};

const most = 100_000;

/** Makes many people at once; those that exist stay as they are. */
export function createPeople(sim: Simulation, wanted: ManyPeople): Person[] {
  const { count, firstWaId = "972550000000", language = "en", prefix = "person" } = wanted;
  if (count > most) throw new ApiError(422, "too_many", `at most ${most} people at once`);
  const first = BigInt(firstWaId);
  const now = sim.clock.now();
  const people: Person[] = [];
  for (let n = 0; n < count; n++) {
    const id = `${prefix}-${n + 1}`;
    const waId = String(first + BigInt(n));
    const person = sim.world.customers.find(id);
    people.push(person ?? putCustomer(sim.world, now, { id, waId, name: `${prefix} ${n + 1}`, language }));
  }
  sim.phone.emit({ type: "world" });
  return people;
}
