import type { Act } from "./messaging/acts/acts.ts";
import { receiveAct, sendPending } from "./messaging/receive.ts";
import { deliverWaiting, readChat } from "./messaging/statuses.ts";
import type { Simulation } from "./simulation.ts";
import { findAccount } from "./social/accounts.ts";
import { doSocialAct, sendPendingSocial } from "./social/acts/do-social-act.ts";
import { deliverWaitingSocial, readSocialChat } from "./social/receipts.ts";
import { ApiError } from "./world/api-error.ts";
import type { Message, Person } from "./world/types.ts";

/** What people do in their chats, whatever the messenger: `accountId` is a number's, a Page's or an Instagram account's. */
export function doAct(sim: Simulation, person: Person, accountId: string, act: Act): Message {
  if (person.blockedNumbers.includes(accountId)) {
    throw new ApiError(422, "blocked", `${person.name} has blocked this business`);
  }
  const account = findAccount(sim.world, accountId);
  if (account) return doSocialAct(sim, person, account, act);
  const number = sim.world.phoneNumbers.find(accountId);
  if (!number) throw unknown(accountId);
  return receiveAct(sim, person, number, act);
}

/** The person looks at the chat. */
export function openChat(sim: Simulation, person: Person, accountId: string): void {
  if (findAccount(sim.world, accountId)) readSocialChat(sim, person, accountId);
  else readChat(sim, person, accountId);
}

/** The phone is online again: what was written leaves it, what waited arrives. */
export function comeOnline(sim: Simulation, person: Person): void {
  sendPending(sim, person);
  sendPendingSocial(sim, person);
  deliverWaiting(sim, person);
  deliverWaitingSocial(sim, person);
}

/** The id of whom the chat is with, when there is such a business. */
export function getBusinessId(sim: Simulation, id: string): string {
  if (!sim.world.phoneNumbers.find(id) && !findAccount(sim.world, id)) throw unknown(id);
  return id;
}

function unknown(id: string): ApiError {
  return new ApiError(404, "number_unknown", `there is no phone number, Page or Instagram account ${id}`);
}
