import type { Simulation } from "../simulation.ts";
import { countryOf } from "../world/phone-digits.ts";
import type { Person, PhoneNumber, Portfolio } from "../world/types.ts";
import { newParentUserId, newUserId } from "./new-identity.ts";

export function findPortfolio(sim: Simulation, number: PhoneNumber): Portfolio | null {
  const waba = sim.world.wabas.find(number.wabaId);
  return waba ? sim.world.portfolios.find(waba.portfolioId) : null;
}

/** What this portfolio knows the person by: kept once given, until the person changes number. */
export function userIdOf(sim: Simulation, person: Person, portfolioId: string): string {
  const known = person.userIds[portfolioId];
  if (known !== undefined) return known;
  if (person.oneUserId) return person.userId;
  const taken = Object.values(person.userIds).includes(person.userId);
  const userId = taken ? newUserId(person.userId.slice(0, 2)) : person.userId;
  person.userIds[portfolioId] = userId;
  sim.world.putCustomer(person);
  return userId;
}

/** The same for every portfolio of the parent account; null for one that is not enrolled. */
export function parentUserIdOf(sim: Simulation, person: Person, portfolioId: string): string | null {
  const accountId = sim.world.portfolios.find(portfolioId)?.parentAccountId ?? null;
  if (accountId === null) return null;
  const known = person.parentUserIds[accountId];
  if (known !== undefined) return known;
  const parentUserId = newParentUserId(person.userId.slice(0, 2));
  person.parentUserIds[accountId] = parentUserId;
  sim.world.putCustomer(person);
  return parentUserId;
}

/** User ids for somebody who has another phone number now: none of the old ones remains. */
export function regenerateUserIds(person: Person, waId: string): Pick<Person, "userId" | "userIds" | "parentUserIds"> {
  const country = countryOf(waId);
  const userId = newUserId(country);
  const [first, ...others] = Object.keys(person.userIds);
  const userIds: Record<string, string> = first === undefined ? {} : { [first]: userId };
  for (const portfolioId of others) userIds[portfolioId] = newUserId(country);
  const parentUserIds: Record<string, string> = {};
  for (const accountId of Object.keys(person.parentUserIds)) parentUserIds[accountId] = newParentUserId(country);
  return { userId, userIds, parentUserIds };
}
