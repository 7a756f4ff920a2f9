import { tellMessage } from "../messaging/chats.ts";
import { type InboundPart, inboundMessage, type Sender } from "../messaging/inbound.ts";
import { seconds } from "../messaging/payloads.ts";
import { tellNumber } from "../outbox/tell.ts";
import type { Simulation } from "../simulation.ts";
import { newMessageId } from "../world/ids.ts";
import type { Message, Person, PhoneNumber } from "../world/types.ts";
import { contactOf, type Identifiers, identify } from "./contact.ts";
import { meetPhone } from "./phone-sight.ts";

/** A business number that has a chat with the person, and what it knows the person by. */
export type Acquaintance = { number: PhoneNumber; knows: Identifiers };

export function listAcquaintances(sim: Simulation, person: Person): Acquaintance[] {
  return [...sim.world.phoneNumbers.values()]
    .filter((number) => sim.world.listChatMessages(person.id, number.id).length > 0)
    .map((number) => ({ number, knows: identify(sim, number, person) }));
}

/** `before` is what the number knew; `person` already is who they are now. */
export function tellNumberChange(sim: Simulation, { number, knows: before }: Acquaintance, person: Person): void {
  if (before.waId !== null) meetPhone(sim, number, person);
  const now = { ...identify(sim, number, person), waId: before.waId === null ? null : person.waId };
  if (sim.config.people.numberChange === "two-messages") tellInTwoMessages(sim, number, person, before, now);
  else tellInOneMessage(sim, number, person, before, now);
  tellUserIdUpdate(sim, number, person, before, now);
}

/** The person has another phone, or WhatsApp anew: told where the identity change check is on. */
export function tellIdentityChange(sim: Simulation, { number, knows }: Acquaintance, person: Person): void {
  if (!number.identityKeyCheck) return;
  const { hash, createdAt } = person.identity;
  const identity = { acknowledged: true, created_timestamp: seconds(createdAt), hash };
  const body = { body: "User identity changed", type: "customer_identity_changed" };
  const contact = contactOf(sim, number, person, { username: true });
  tellSystem(sim, number, person, { from: knows, part: { type: "system", body, beside: { identity } }, contact });
}

function tellInTwoMessages(
  sim: Simulation,
  number: PhoneNumber,
  person: Person,
  before: Identifiers,
  now: Identifiers,
): void {
  if (before.waId !== null) {
    const body = { body: changed(person, before.waId, now.waId), wa_id: now.waId, type: "user_changed_number" };
    const part = { type: "system", body };
    tellSystem(sim, number, person, { from: { waId: before.waId }, part, line: "number_changed" });
  }
  const body = {
    body: changed(person, before.userId, now.userId),
    ...(now.waId === null ? {} : { wa_id: now.waId }),
    ...currentIds(now),
    type: "user_changed_user_id",
  };
  tellSystem(sim, number, person, { from: before, part: { type: "system", body }, line: "user_id_changed" });
}

function tellInOneMessage(
  sim: Simulation,
  number: PhoneNumber,
  person: Person,
  before: Identifiers,
  now: Identifiers,
): void {
  const visible = before.waId !== null;
  const previous = {
    previous_user_id: before.userId,
    ...(before.parentUserId === null ? {} : { previous_parent_user_id: before.parentUserId }),
  };
  const body = {
    body: visible ? changed(person, before.waId, now.waId) : changed(person, before.userId, now.userId),
    ...(now.waId === null ? {} : { wa_id: now.waId }),
    ...currentIds(now),
    ...previous,
    type: visible ? "user_changed_number" : "user_changed_user_id",
  };
  const line = visible ? "number_changed" : "user_id_changed";
  tellSystem(sim, number, person, { from: before, part: { type: "system", body }, line });
}

/** To apps that subscribe to the field; the changelog of August 2026 says that there is none. */
function tellUserIdUpdate(
  sim: Simulation,
  number: PhoneNumber,
  person: Person,
  before: Identifiers,
  now: Identifiers,
): void {
  const phone = now.waId === null ? {} : { wa_id: now.waId };
  const { parentUserId } = before;
  const update = {
    ...phone,
    detail: `User id for ${person.name} has been updated.`,
    user_id: { previous: before.userId, current: now.userId },
    ...(parentUserId === null ? {} : { parent_user_id: { previous: parentUserId, current: now.parentUserId } }),
    timestamp: seconds(sim.clock.now()),
  };
  const contact = { profile: { name: person.name }, ...phone };
  const value = { contacts: [contact], user_id_update: [update] };
  tellNumber(sim, number, { field: "user_id_update", label: "user_id_update", valueFor: () => value });
}

type SystemMessage = {
  from: Sender;
  part: InboundPart;
  /** The line in the chat; none for what the phone does not show. */
  line?: "number_changed" | "user_id_changed";
  contact?: Record<string, unknown>;
};

function tellSystem(sim: Simulation, number: PhoneNumber, person: Person, told: SystemMessage): void {
  const { from, part, line, contact } = told;
  const id = newMessageId(from.waId ?? from.userId?.slice(-12) ?? "0", "customer");
  const at = sim.clock.now();
  const message: Message = {
    id,
    phoneNumberId: number.id,
    customerId: person.id,
    from: "customer",
    at,
    tick: "sent",
    replyTo: null,
    reaction: null,
    edited: false,
    deleted: false,
    forwarded: null,
    content: line ? { type: "notice", what: line } : { type: "other", label: "system", raw: part.body },
    hidden: line === undefined,
    raw: part,
    outbound: null,
  };
  sim.world.addMessage(message);
  tellMessage(sim, message);
  const value = { ...(contact ? { contacts: [contact] } : {}), messages: [inboundMessage(from, id, at, part)] };
  tellNumber(sim, number, { field: "messages", label: "messages · system", messageId: id, valueFor: () => value });
}

function changed(person: Person, from: string | null, to: string | null): string {
  return `User ${person.name} changed from ${from} to ${to}`;
}

function currentIds({ userId, parentUserId }: Identifiers): Record<string, unknown> {
  return { user_id: userId, ...(parentUserId === null ? {} : { parent_user_id: parentUserId }) };
}
