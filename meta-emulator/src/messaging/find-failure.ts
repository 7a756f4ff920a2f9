import { failureOf } from "../faults/failure-of.ts";
import { findAccountFailure } from "../numbers/may-send.ts";
import { marketingFailure } from "../rules/marketing.ts";
import { exceedsMessagingLimit } from "../rules/messaging-limit.ts";
import { serviceIsCharged } from "../rules/pricing.ts";
import { windowIsOpen } from "../rules/windows.ts";
import type { Simulation } from "../simulation.ts";
import type { Category, MessageFailure, Person, PhoneNumber } from "../world/types.ts";

/** What decides about the fate of a send whose parameters were right. */
type Facts = {
  type: string;
  category: Category;
  templateId: string | null;
  failure: MessageFailure | null;
  reaction: { messageId: string } | null;
  identityHash: string | null;
};

const reactionTargetMs = 30 * 24 * 3_600_000;

/** Why a message that can be accepted will not arrive; null when it will. Told by status, unless set otherwise. */
export function findFailure(
  sim: Simulation,
  number: PhoneNumber,
  person: Person | null,
  send: Facts,
): MessageFailure | null {
  if (!person || person.blockedNumbers.includes(number.id)) return { code: 131026 };
  if (send.failure) return send.failure;
  if (send.identityHash !== null && send.identityHash !== person.identity.hash) return { code: 137000 };
  const account = findAccountFailure(sim, number, isCharged(sim, send));
  if (account) return account;
  const fault = sim.faults.draw("send_fails", { phoneNumberId: number.id, wabaId: number.wabaId });
  if (fault) return failureOf(fault, 131000);
  const chat = sim.world.getChat(person.id, number.id);
  const open = windowIsOpen(chat, sim.clock.now());
  if (send.templateId === null) {
    if (!open && sim.rules.limits.customerWindow) return { code: 131047 };
    return reactionFailure(sim, person, send);
  }
  const marketing = send.category === "marketing" ? marketingFailure(sim, person, chat, !open) : null;
  if (marketing) return marketing;
  if (!open && exceedsMessagingLimit(sim, number, person.id)) return { code: sim.rules.limits.messagingLimitCode };
  return null;
}

/** Templates are; free-form messages since they have a price, the free ones of a month included: they need a payer too. */
function isCharged(sim: Simulation, { templateId }: Facts): boolean {
  const { service } = sim.rules.current.pricing;
  return templateId !== null || service === "regular" || (service === "by-date" && serviceIsCharged(sim.clock.now()));
}

function reactionFailure(sim: Simulation, person: Person, { reaction }: Facts): MessageFailure | null {
  if (!reaction) return null;
  const target = sim.world.messages.find(reaction.messageId);
  const usable = target?.customerId === person.id && !target.hidden;
  if (usable && sim.clock.now() - target.at <= reactionTargetMs) return null;
  return { code: 131009, details: "Reaction message id is not valid." };
}
