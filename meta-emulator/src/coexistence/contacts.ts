import { tellNumber } from "../outbox/tell.ts";
import type { Simulation } from "../simulation.ts";
import type { PhoneNumber } from "../world/types.ts";
import { changeAppData, readAppData } from "./app-data.ts";
import { planSyncs } from "./pending.ts";
import type { AppContact } from "./types.ts";

const contactsPerWebhook = 100;

/** Everybody in the address book of the owner's phone, and whom the owner has a chat with. */
export function syncContacts(sim: Simulation, number: PhoneNumber): void {
  const now = sim.clock.now();
  const contacts = listContacts(sim, number);
  const syncs = [];
  for (let from = 0; from < contacts.length; from += contactsPerWebhook) {
    const some = contacts.slice(from, from + contactsPerWebhook);
    syncs.push({
      id: `contacts-${now}-${from}`,
      at: now + sim.config.coexistence.syncGapMs,
      field: "smb_app_state_sync",
      label: "contacts",
      value: { state_sync: some.map((contact) => added(contact, now)) },
    });
  }
  planSyncs(sim, number.id, syncs);
}

/** The owner adds, edits or removes a contact; told once the contacts were asked for. */
export function changeContact(
  sim: Simulation,
  number: PhoneNumber,
  action: "add" | "remove",
  contact: AppContact,
): void {
  const others = readAppData(sim.world, number.id).contacts.filter(({ phone }) => phone !== contact.phone);
  changeAppData(sim, number.id, { contacts: action === "add" ? [...others, contact] : others });
  const now = sim.clock.now();
  const entry =
    action === "add"
      ? added(contact, now)
      : { type: "contact", contact: { phone_number: contact.phone }, action, metadata: { timestamp: seconds(now) } };
  tellNumber(sim, number, {
    field: "smb_app_state_sync",
    label: `contact · ${action}`,
    valueFor: () => ({ state_sync: [entry] }),
  });
}

function listContacts(sim: Simulation, number: PhoneNumber): AppContact[] {
  const contacts = new Map<string, AppContact>();
  for (const person of sim.world.customers.values()) {
    const wrote = sim.world.listChatMessages(person.id, number.id).length > 0;
    if (wrote && person.waId) contacts.set(person.waId, { phone: person.waId, name: person.name });
  }
  for (const contact of readAppData(sim.world, number.id).contacts) contacts.set(contact.phone, contact);
  return [...contacts.values()];
}

function added({ phone, name }: AppContact, at: number): Record<string, unknown> {
  return {
    type: "contact",
    contact: { full_name: name, first_name: name.split(" ")[0] ?? name, phone_number: phone },
    action: "add",
    metadata: { timestamp: seconds(at) },
  };
}

function seconds(at: number): string {
  return String(Math.floor(at / 1000));
}
