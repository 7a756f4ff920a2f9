import type { Simulation } from "../simulation.ts";
import { otherForm } from "../world/phone-digits.ts";
import type { Person, PhoneNumber } from "../world/types.ts";
import type { World } from "../world/world.ts";
import { findPortfolio, parentUserIdOf, userIdOf } from "./user-ids.ts";

/** By the number as dialled, also where WhatsApp's own id of the line is written differently. */
export function findByPhone(world: World, digits: string): Person | null {
  const exact = world.findCustomerByWaId(digits);
  const other = exact ? null : otherForm(digits);
  return exact ?? (other === null ? null : world.findCustomerByWaId(other));
}

/** `mine`: whom this number's portfolio calls so. Not `mine`: an id of another portfolio. */
export function findByUserId(
  sim: Simulation,
  number: PhoneNumber,
  userId: string,
): { person: Person; mine: boolean } | null {
  const person = sim.world.findCustomerByUserId(userId);
  if (!person) return null;
  const portfolioId = findPortfolio(sim, number)?.id ?? "";
  const mine = [userIdOf(sim, person, portfolioId), parentUserIdOf(sim, person, portfolioId)].includes(userId);
  return { person, mine };
}
