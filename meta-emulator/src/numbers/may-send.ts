import { isBlockedByNumber } from "../blocking/blocking.ts";
import { GraphError } from "../graph/graph-error.ts";
import { findByPhone, findByUserId } from "../people/find-person.ts";
import { windowIsOpen } from "../rules/windows.ts";
import type { Simulation } from "../simulation.ts";
import { countryOf } from "../world/phone-digits.ts";
import type { Category, MessageFailure, Person, PhoneNumber, Waba } from "../world/types.ts";
import { findNumberTrouble, findWabaTrouble, isRestricted } from "./trouble.ts";

type Send = { category: Category; waId: string | null; userId: string | null };

/** Why number, account or recipient let no message through: answered at once. Null when it may go. */
export function findSendRefusal(sim: Simulation, number: PhoneNumber, send: Send): GraphError | null {
  const waba = sim.world.wabas.find(number.wabaId);
  const trouble = findNumberTrouble(sim, number) ?? (waba ? findWabaTrouble(waba) : null);
  if (trouble || !waba) return trouble;
  const person = findPerson(sim, number, send);
  const windowOpen = person !== null && windowIsOpen(sim.world.getChat(person.id, number.id), sim.clock.now());
  const restricted = findRestriction(sim, waba, windowOpen, send.category);
  if (restricted) return restricted;
  const waId = send.waId ?? person?.waId ?? null;
  if (waId !== null && waba.standing.restrictedCountries.includes(countryOf(waId))) {
    return new GraphError({ code: 130497 });
  }
  return person && isBlockedByNumber(sim, number.id, person.id) ? new GraphError({ code: 130403 }) : null;
}

/** What is accepted and fails later because of the account: nobody pays, or its quality is too low. */
export function findAccountFailure(sim: Simulation, number: PhoneNumber, charged: boolean): MessageFailure | null {
  const waba = sim.world.wabas.find(number.wabaId);
  if (charged && waba?.standing.fundingId === null) return { code: 131042 };
  if (number.standing.status === "RATE_LIMITED") return { code: 131048 };
  return null;
}

function findPerson(sim: Simulation, number: PhoneNumber, { waId, userId }: Send): Person | null {
  if (waId !== null) return findByPhone(sim.world, waId);
  return userId === null ? null : (findByUserId(sim, number, userId)?.person ?? null);
}

function findRestriction(sim: Simulation, waba: Waba, windowOpen: boolean, category: Category): GraphError | null {
  const type = windowOpen ? "RESTRICTED_CUSTOMER_INITIATED_MESSAGING" : "RESTRICTED_BIZ_INITIATED_MESSAGING";
  if (isRestricted(sim, waba, type)) {
    const what = windowOpen ? "replying to customers" : "starting conversations";
    return new GraphError({ code: 368, details: `The account is restricted from ${what}.` });
  }
  if (category === "utility" && isRestricted(sim, waba, "RESTRICTED_UTILITY_TEMPLATES")) {
    return new GraphError({ code: 131064 });
  }
  return null;
}
