import { createHash } from "node:crypto";
import { tellNumber } from "../outbox/tell.ts";
import { contactOf, identify } from "../people/contact.ts";
import { customerWindowMs } from "../rules/windows.ts";
import type { Simulation } from "../simulation.ts";
import type { Message, MessageFailure, Outbound } from "../world/types.ts";
import { statusValue } from "./payloads.ts";

type Told = {
  status: "sent" | "delivered" | "read" | "played" | "failed";
  at: number;
  /** Priced are `sent` and one of delivered and read. */
  priced?: boolean;
  failure?: MessageFailure;
};

export function tellFailure(
  sim: Simulation,
  message: Message,
  outbound: Outbound,
  failure: MessageFailure,
  at: number,
): void {
  tellStatus(sim, message, outbound, { status: "failed", at, failure });
}

export function tellStatus(sim: Simulation, message: Message, outbound: Outbound, told: Told): void {
  const number = sim.world.phoneNumbers.find(message.phoneNumberId);
  if (!number || outbound.fromApp) return;
  const person = message.customerId === null ? null : sim.world.customers.find(message.customerId);
  const { status, at, priced = false, failure = null } = told;
  const username = status === "delivered" || status === "read" || status === "played";
  const sentTo = outbound.addressedBy === "phone" ? outbound.waId : null;
  const contact = person ? contactOf(sim, number, person, { username, sentTo }) : null;
  const identityHash = person ? identify(sim, number, person).identityHash : null;
  const pricing = priced ? (outbound.pricing ?? null) : null;
  tellNumber(sim, number, {
    field: "messages",
    label: `statuses · ${status}`,
    status,
    valueFor: (version) => {
      const conversation = priced && tellsConversation(outbound, version) ? conversationOf(message, outbound) : null;
      return statusValue(message, outbound, { status, at, pricing, contact, identityHash, conversation, failure });
    },
  });
}

/** From v24 on only a free entry point is told. */
function tellsConversation(outbound: Outbound, version: string): boolean {
  return Number(version.slice(1)) < 24 || outbound.entryPointUntil !== null;
}

function conversationOf({ id, at }: Message, { entryPointUntil, pricing }: Outbound) {
  return {
    id: createHash("md5").update(id).digest("hex"),
    expiresAt: entryPointUntil ?? at + customerWindowMs,
    origin: (pricing?.category ?? "service").replaceAll("-", "_"),
  };
}
