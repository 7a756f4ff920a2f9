import { comeOnline } from "./chat-desk.ts";
import { isOnPhone } from "./messaging/chats.ts";
import { playVoice } from "./messaging/statuses.ts";
import { changePerson } from "./people/change-person.ts";
import { type CustomerDescription, putCustomer } from "./people/describe.ts";
import type { Clock, ClockAct, CustomerPatch, Faults } from "./phone-api.ts";
import { type Rules, type RulesChange, rulesOf } from "./rules/rules.ts";
import { viewRules } from "./rules/view-rules.ts";
import type { Simulation } from "./simulation.ts";
import { ApiError } from "./world/api-error.ts";
import { putWorld, type WorldDescription } from "./world/describe.ts";
import type { Message, Person, PhoneNumber } from "./world/types.ts";

/** What someone at the desk does to the world: the same for the phone page and for the control API. */
export function moveClock(sim: Simulation, act: ClockAct): Clock {
  sim.clock.act(act);
  saveSettings(sim, {});
  sim.phone.emit({ type: "clock", clock: sim.clock.view() });
  return sim.clock.view();
}

export function setFaults(sim: Simulation, change: Partial<Faults>): Faults {
  const faults = sim.faults.set(change);
  sim.phone.emit({ type: "faults", faults });
  return faults;
}

export function describeWorld(sim: Simulation, description: WorldDescription): void {
  putWorld(sim.world, sim.clock.now(), description);
  setRules(sim, rulesOf(description));
  if (description.inboxUrl !== undefined) saveSettings(sim, { inboxUrl: description.inboxUrl });
  // An app may have been given a callback: what waited for one goes out.
  for (const app of description.apps ?? []) if (app.id && app.callbackUrl) sim.outbox.wake(app.id);
  sim.phone.emit({ type: "world" });
}

export function createCustomer(sim: Simulation, description: CustomerDescription): Person {
  const person = putCustomer(sim.world, sim.clock.now(), description);
  sim.phone.emit({ type: "customer", customer: person });
  return person;
}

/** Coming online sends what was written and delivers what was waiting. */
export function changeCustomer(sim: Simulation, id: string, patch: CustomerPatch): Person {
  const before = getCustomer(sim, id);
  const person = changePerson(sim, before, patch);
  sim.phone.emit({ type: "customer", customer: person });
  if (person.online && !before.online) {
    comeOnline(sim, person);
  }
  return person;
}

export function setRules(sim: Simulation, change: RulesChange): Rules {
  const rules = sim.rules.change(change);
  sim.phone.emit({ type: "rules", rules: viewRules(sim) });
  return rules;
}

/** A person listens to a voice message of the business. */
export function playMessage(sim: Simulation, person: Person, number: PhoneNumber, messageId: string): Message {
  const message = sim.world.messages.find(messageId);
  if (message?.customerId !== person.id || message.phoneNumberId !== number.id || !isOnPhone(message)) {
    throw new ApiError(404, "message_unknown", `there is no message ${messageId} in this chat`);
  }
  playVoice(sim, person, message);
  return message;
}

/** Forgets chats and deliveries; numbers, tokens and customers stay. */
export function startOver(sim: Simulation): void {
  sim.world.forgetConversations();
  sim.outbox.clear();
  sim.calls.clear();
  sim.rules.forget();
  sim.phone.emit({ type: "world" });
}

export function inboxUrl(sim: Simulation): string | null {
  return sim.world.settings.find("current")?.inboxUrl ?? sim.config.inboxUrl;
}

export function getCustomer(sim: Simulation, id: string): Person {
  const person = sim.world.customers.find(id);
  if (!person) throw new ApiError(404, "customer_unknown", `there is no customer ${id}`);
  return person;
}

export function getNumber(sim: Simulation, id: string): PhoneNumber {
  const number = sim.world.phoneNumbers.find(id);
  if (!number) throw new ApiError(404, "number_unknown", `there is no phone number ${id}`);
  return number;
}

export function begunWith(sim: Simulation): string | null {
  return sim.world.settings.find("current")?.begunWith ?? null;
}

export function noteBegunWith(sim: Simulation, digest: string): void {
  saveSettings(sim, { begunWith: digest });
}

function saveSettings(sim: Simulation, change: { inboxUrl?: string | null; begunWith?: string }): void {
  const before = sim.world.settings.find("current");
  sim.world.settings.put("current", { inboxUrl: null, ...before, ...change, ...sim.clock.state() });
}
