import type { Simulation } from "../simulation.ts";
import type { Person, PhoneNumber } from "../world/types.ts";
import type { World } from "../world/world.ts";
import { findPortfolio } from "./user-ids.ts";

/** A number goes on seeing a phone for this long after they last exchanged messages. */
const rememberedMs = 30 * 24 * 3_600_000;

/**
 * Whether webhooks of this number carry the person's phone number: nobody with a username shows it, unless this number
 * met the phone in the last 30 days or the portfolio has the person in its contact book.
 */
export function seesPhone(sim: Simulation, number: PhoneNumber, person: Person): boolean {
  if (person.waId === null) return false;
  if (person.username === null) return true;
  const met = sim.world.getChat(person.id, number.id).phoneMet;
  if (met?.waId === person.waId && sim.clock.now() - met.at <= rememberedMs) return true;
  const portfolio = findPortfolio(sim, number);
  if (!portfolio?.contactBook) return false;
  return sim.world.contactBook.find(entryKey(portfolio.id, person.id))?.waId === person.waId;
}

/**
 * The number and the phone exchanged something that showed the phone number: a send to it, a message or call while it
 * was visible, a shared contact. Without a username there is nothing to remember: see `rememberPhone`.
 */
export function meetPhone(sim: Simulation, number: PhoneNumber, person: Person): void {
  if (person.username !== null) keep(sim, number, person, sim.clock.now());
}

/** Somebody takes a username: the businesses they wrote with know the phone number by then. */
export function rememberPhone(sim: Simulation, person: Person): void {
  for (const number of sim.world.phoneNumbers.values()) {
    const wroteAt = sim.world.getChat(person.id, number.id).customerWroteAt ?? 0;
    const sent = sim.world.listChatMessages(person.id, number.id).findLast((each) => each.outbound?.failure === null);
    const at = Math.max(wroteAt, sent?.at ?? 0);
    if (at > 0) keep(sim, number, person, at);
  }
}

/** Returns whether there was an entry. */
export function deleteFromContactBook(sim: Simulation, portfolioId: string, person: Person): boolean {
  const key = entryKey(portfolioId, person.id);
  const existed = sim.world.contactBook.find(key) !== null;
  sim.world.contactBook.delete(key);
  return existed;
}

/** Switched off, a contact book forgets everybody. */
export function emptyContactBook(world: World, portfolioId: string): void {
  for (const [key, entry] of world.contactBook.entries()) {
    if (entry.portfolioId === portfolioId) world.contactBook.delete(key);
  }
}

function keep(sim: Simulation, number: PhoneNumber, person: Person, at: number): void {
  const { waId, id: customerId } = person;
  if (waId === null) return;
  sim.world.putChat({ ...sim.world.getChat(customerId, number.id), phoneMet: { waId, at } });
  const portfolio = findPortfolio(sim, number);
  if (!portfolio?.contactBook) return;
  const key = entryKey(portfolio.id, customerId);
  if (sim.world.contactBook.find(key)?.waId === waId) return;
  sim.world.contactBook.put(key, { portfolioId: portfolio.id, customerId, waId });
}

function entryKey(portfolioId: string, customerId: string): string {
  return `${portfolioId}:${customerId}`;
}
