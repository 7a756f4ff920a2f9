import { randomBytes } from "node:crypto";
import { changeChat } from "../messaging/chats.ts";
import { readSettings } from "../numbers/settings.ts";
import { identify } from "../people/contact.ts";
import { meetPhone } from "../people/phone-sight.ts";
import { windowsAfterWriting } from "../rules/windows.ts";
import type { Simulation } from "../simulation.ts";
import type { Person, PhoneNumber } from "../world/types.ts";
import { tellCallStatus, tellConnect, tellTerminate } from "./tell-call.ts";
import type { Call } from "./types.ts";

/** Calls that ended are kept up to this number. */
const keptCalls = 1_000;

export function takesCalls(sim: Simulation, number: PhoneNumber): boolean {
  return readSettings(sim, number.id).calling.status === "ENABLED";
}

/** A person calls a business. `messageId` is the line in the chat, which gets its second tick from the webhook. */
export function callBusiness(sim: Simulation, person: Person, number: PhoneNumber, messageId: string): Call {
  const call = ring(sim, person, number, "USER_INITIATED", null);
  converse(sim, person, number);
  tellConnect(sim, { number, person, call }, messageId);
  return call;
}

/** A business calls a person, who picks up, declines, or lets it ring. */
export function callPerson(sim: Simulation, person: Person, number: PhoneNumber, callbackData: string | null): Call {
  const call = ring(sim, person, number, "BUSINESS_INITIATED", callbackData);
  if (person.online) tellCallStatus(sim, { number, person, call }, "RINGING");
  return call;
}

/** The side that is called picks up. */
export function acceptCall(sim: Simulation, call: Call): void {
  const sides = sidesOf(sim, call);
  if (!sides) return;
  sim.world.calls.put(call.id, Object.assign(call, { state: "talking", acceptedAt: sim.clock.now() }));
  if (call.direction === "BUSINESS_INITIATED") {
    tellConnect(sim, sides);
    tellCallStatus(sim, sides, "ACCEPTED");
    converse(sim, sides.person, sides.number);
  }
  planHangUp(sim, call);
}

/** The side that is called does not want it. */
export function declineCall(sim: Simulation, call: Call): void {
  const sides = sidesOf(sim, call);
  if (sides && call.direction === "BUSINESS_INITIATED") tellCallStatus(sim, sides, "REJECTED");
  endCall(sim, call);
}

/** Either side hangs up, or nobody picked up. */
export function endCall(sim: Simulation, call: Call): void {
  sim.world.calls.put(call.id, Object.assign(call, { state: "ended", endedAt: sim.clock.now() }));
  const sides = sidesOf(sim, call);
  if (sides) tellTerminate(sim, sides);
  forgetOldest(sim);
}

/** Takes up calls that were under way when the process ended. */
export function resumeCalls(sim: Simulation): void {
  for (const call of sim.world.calls.values()) {
    if (call.state === "ringing") planGivingUp(sim, call);
    if (call.state === "talking") planHangUp(sim, call);
  }
}

function ring(
  sim: Simulation,
  person: Person,
  number: PhoneNumber,
  direction: Call["direction"],
  callbackData: string | null,
): Call {
  const call: Call = {
    id: `wacid.${randomBytes(24).toString("base64url")}`,
    phoneNumberId: number.id,
    customerId: person.id,
    direction,
    state: "ringing",
    at: sim.clock.now(),
    acceptedAt: null,
    endedAt: null,
    preAccepted: null,
    callbackData,
  };
  sim.world.calls.put(call.id, call);
  planGivingUp(sim, call);
  return call;
}

/** A call opens the customer's window as a message does, and shows the phone number where it is not hidden. */
function converse(sim: Simulation, person: Person, number: PhoneNumber): void {
  const chat = sim.world.getChat(person.id, number.id);
  changeChat(sim, chat, windowsAfterWriting(sim.rules.limits, "call", false, sim.clock.now()));
  if (identify(sim, number, person).waId !== null) meetPhone(sim, number, person);
}

function planGivingUp(sim: Simulation, { id, at }: Call): void {
  sim.clock.at(at + sim.config.timing.ringMs, () => {
    const call = sim.world.calls.find(id);
    if (call?.state === "ringing") endCall(sim, call);
  });
}

function planHangUp(sim: Simulation, { id, acceptedAt }: Call): void {
  sim.clock.at((acceptedAt ?? 0) + sim.config.timing.talkMs, () => {
    const call = sim.world.calls.find(id);
    if (call?.state === "talking") endCall(sim, call);
  });
}

function sidesOf(sim: Simulation, call: Call): { number: PhoneNumber; person: Person; call: Call } | null {
  const number = sim.world.phoneNumbers.find(call.phoneNumberId);
  const person = sim.world.customers.find(call.customerId);
  return number && person ? { number, person, call } : null;
}

function forgetOldest(sim: Simulation): void {
  if (sim.world.calls.size <= keptCalls) return;
  for (const call of sim.world.calls.values()) {
    if (call.state !== "ended") continue;
    sim.world.calls.delete(call.id);
    return;
  }
}
