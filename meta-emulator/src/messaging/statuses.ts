import { failureOf } from "../faults/failure-of.ts";
import type { Simulation } from "../simulation.ts";
import type { Message, Outbound, Person } from "../world/types.ts";
import { advanceTick, tellMessage } from "./chats.ts";
import { priceMessage, unpriceMessage } from "./price-message.ts";
import { tellFailure, tellStatus } from "./tell-status.ts";

/** Plans the way of an accepted message of the business: sent or failed, then delivered if the phone is there. */
export function planSending(sim: Simulation, message: Message): void {
  const leaves = Math.max(message.at + sim.config.timing.sentMs, message.outbound?.heldUntil ?? 0);
  sim.clock.at(leaves, (at) => leaveMeta(sim, message.id, at));
}

/** Takes up messages that were under way when the process ended. */
export function resumeSending(sim: Simulation): void {
  for (const message of sim.world.messages.values()) {
    if (message.from !== "business" || !message.outbound) continue;
    if (!sim.world.phoneNumbers.find(message.phoneNumberId)) continue;
    if (message.tick === "pending") planSending(sim, message);
    else if (message.tick === "sent") planDelivery(sim, message, message.outbound, sim.clock.now());
  }
}

/** The phone is back: everything that waited for it arrives. */
export function deliverWaiting(sim: Simulation, person: Person): void {
  for (const number of sim.world.phoneNumbers.values()) {
    for (const message of sim.world.listChatMessages(person.id, number.id)) {
      if (message.from === "business" && message.tick === "sent" && message.outbound) {
        planDelivery(sim, message, message.outbound, sim.clock.now());
      }
    }
  }
}

/** The person looks at the chat: what is on the phone and unread becomes read, and the business learns it if it may. */
export function readChat(sim: Simulation, person: Person, phoneNumberId: string): void {
  if (!person.online || !person.readReceipts) return;
  for (const message of sim.world.takeUnread(person.id, phoneNumberId)) {
    if (message.tick !== "delivered" || !message.outbound) continue;
    advanceTick(sim, message, "read");
    tellStatus(sim, message, message.outbound, { status: "read", at: sim.clock.now() });
  }
}

function leaveMeta(sim: Simulation, id: string, at: number): void {
  const message = sim.world.messages.find(id);
  const outbound = message?.outbound;
  if (!outbound || message.tick !== "pending") return;
  if (outbound.failure) {
    advanceTick(sim, message, "failed");
    tellFailure(sim, message, outbound, outbound.failure, at);
    return;
  }
  priceMessage(sim, message, outbound);
  advanceTick(sim, message, "sent");
  tellStatus(sim, message, outbound, { status: "sent", at, priced: true });
  planDelivery(sim, message, outbound, at);
}

function planDelivery(sim: Simulation, message: Message, outbound: Outbound, at: number): void {
  const person = message.customerId === null ? null : sim.world.customers.find(message.customerId);
  // A reaction ends with `sent`: nothing more is told about it.
  if (!person || outbound.type === "reaction") return;
  if (!person.online) {
    if (sim.rules.current.statuses.expiredCode !== null) {
      sim.clock.at(outbound.expiresAt, (due) => expire(sim, message.id, due));
    }
    return;
  }
  const { slowDeliveredMs, deliveredMs } = sim.config.timing;
  sim.clock.at(at + (person.slow ? slowDeliveredMs : deliveredMs), (due) => reachPhone(sim, message.id, due));
}

function reachPhone(sim: Simulation, id: string, at: number): void {
  const message = sim.world.messages.find(id);
  const person = message?.customerId ? sim.world.customers.find(message.customerId) : null;
  const outbound = message?.outbound;
  if (!outbound || message.tick !== "sent" || !person?.online) return;
  if (person.blockedNumbers.includes(message.phoneNumberId)) return;
  if (at >= (outbound.expiresAt ?? Number.POSITIVE_INFINITY)) {
    expire(sim, id, at);
    return;
  }
  const { readAtOnce, skipDelivered } = sim.rules.current.statuses;
  const read = readAtOnce > 0 && person.readReceipts && sim.faults.random() < readAtOnce;
  const skipped = read && sim.faults.random() < skipDelivered;
  message.tick = read ? "read" : "delivered";
  sim.world.messages.put(id, message);
  if (!read) sim.world.noteUnread(message);
  tellMessage(sim, message);
  // The price is told on `sent` and on the first of delivered and read.
  if (!skipped) tellStatus(sim, message, outbound, { status: "delivered", at, priced: true });
  if (read) tellStatus(sim, message, outbound, { status: "read", at, priced: skipped });
  // Seen in the wild: a message that was told as delivered is told as failed as well.
  const fault = sim.faults.draw("fails_after_delivered", { phoneNumberId: message.phoneNumberId });
  if (fault) tellFailure(sim, message, outbound, failureOf(fault, 131026), at);
}

/** Its time to live is over: Meta gives up, and tells so only when set to. */
function expire(sim: Simulation, id: string, at: number): void {
  const message = sim.world.messages.find(id);
  const outbound = message?.outbound;
  if (!outbound || message.tick !== "sent" || at < outbound.expiresAt) return;
  unpriceMessage(sim, message, outbound);
  const code = sim.rules.current.statuses.expiredCode;
  outbound.failure = { code: code ?? 131026 };
  advanceTick(sim, message, "failed");
  if (code !== null) tellFailure(sim, message, outbound, outbound.failure, at);
}

/** The person listens to a voice message of the business for the first time. */
export function playVoice(sim: Simulation, person: Person, message: Message): void {
  const outbound = message.outbound;
  const { content } = message;
  if (!outbound || outbound.played || content.type !== "audio" || !content.voice) return;
  outbound.played = true;
  sim.world.messages.put(message.id, message);
  if (person.online && person.readReceipts)
    tellStatus(sim, message, outbound, { status: "played", at: sim.clock.now() });
}
