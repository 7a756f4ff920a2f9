import type { CustomerPatch } from "../phone-api.ts";
import type { Simulation } from "../simulation.ts";
import { onlyDigits } from "../world/phone-digits.ts";
import type { Person } from "../world/types.ts";
import { checkWaId, taken } from "./describe.ts";
import { findByPhone } from "./find-person.ts";
import { newIdentity } from "./new-identity.ts";
import { rememberPhone } from "./phone-sight.ts";
import { listAcquaintances, tellIdentityChange, tellNumberChange } from "./tell-change.ts";
import { regenerateUserIds } from "./user-ids.ts";
import { checkUsername } from "./usernames.ts";

/** Changes a person, and tells the businesses that are told. */
export function changePerson(sim: Simulation, before: Person, { waId, username, ...plain }: CustomerPatch): Person {
  let person: Person = { ...before, ...plain };
  if (username !== undefined) person = takeUsername(sim, person, username);
  person = sim.world.putCustomer(person);
  if (before.username === null && person.username !== null) rememberPhone(sim, person);
  return waId === undefined || onlyDigits(waId) === person.waId ? person : moveToNumber(sim, person, onlyDigits(waId));
}

function takeUsername(sim: Simulation, person: Person, given: string | null): Person {
  const username = given?.replace(/^@/, "") || null;
  if (username !== null) checkUsername(sim.world, username, person.id);
  return { ...person, username };
}

/** Whoever could see the old number sees the new one: the businesses are told of both. */
function moveToNumber(sim: Simulation, before: Person, waId: string): Person {
  checkWaId(waId);
  const owner = findByPhone(sim.world, waId);
  if (owner && owner.id !== before.id) throw taken(`the number ${waId}`, owner);
  const acquaintances = listAcquaintances(sim, before);
  const identity = newIdentity(sim.clock.now());
  const person = sim.world.putCustomer({
    ...before,
    ...regenerateUserIds(before, waId),
    waId,
    oneUserId: false,
    identity,
  });
  for (const acquaintance of acquaintances) tellNumberChange(sim, acquaintance, person);
  return person;
}

/** Another phone, or WhatsApp installed anew: the number stays, the identity key does not. */
export function takeNewPhone(sim: Simulation, before: Person): Person {
  const person = sim.world.putCustomer({ ...before, identity: newIdentity(sim.clock.now()) });
  for (const acquaintance of listAcquaintances(sim, person)) tellIdentityChange(sim, acquaintance, person);
  return person;
}
