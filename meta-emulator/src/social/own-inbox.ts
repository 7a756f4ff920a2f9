import type { Simulation } from "../simulation.ts";
import { ApiError } from "../world/api-error.ts";
import type { Message } from "../world/types.ts";
import type { SocialAccount } from "./accounts.ts";
import { getContact } from "./contacts.ts";
import { acceptMessage } from "./send/accept.ts";
import { checkMessage } from "./send/check-message.ts";

/** Meta's own inbox is an app too: it can own a thread, and what is written there is echoed with its id. */
export const inboxAppId = "263902037430900";

export type OwnMessage = { accountId: string; customerId: string; text: string };

/** Somebody of the business answers by hand, past every program; the window does not bind people. */
export function writeByHand(
  sim: Simulation,
  account: SocialAccount,
  customerId: string,
  { text }: Pick<OwnMessage, "text">,
): Message {
  const person = sim.world.customers.find(customerId);
  if (!person) throw new ApiError(404, "customer_unknown", `there is no customer ${customerId}`);
  const contact = getContact(sim.world, account.id, customerId);
  const recipient = { account, contact, person, comment: null, input: contact.scopedId, byNotificationToken: false };
  const message = { text };
  return acceptMessage(sim, { appId: inboxAppId, raw: { message } }, recipient, checkMessage(sim, account, message));
}
