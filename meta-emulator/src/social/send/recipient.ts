import { GraphError, wrongParameter } from "../../graph/graph-error.ts";
import type { GraphCall } from "../../graph/operation.ts";
import { isObject } from "../../graph/params.ts";
import type { Person } from "../../world/types.ts";
import { findLinkedAccount } from "../account-access.ts";
import { platformOf, type SocialAccount } from "../accounts.ts";
import { findContact, getContact } from "../contacts.ts";
import { problems, socialError } from "../errors.ts";
import type { Page, SocialComment, SocialContact } from "../types.ts";

/** Whom a send goes to, and from which account: of a Page's sends the recipient decides that. */
export type Recipient = {
  account: SocialAccount;
  contact: SocialContact;
  person: Person;
  /** Set for a private reply: the answer names no recipient then. */
  comment: SocialComment | null;
  /** As the caller wrote it. */
  input: string;
  /** A person who agreed to marketing messages may be written to at any time. */
  byNotificationToken: boolean;
};

/** `sender` is the account the call names; a Page also speaks for its Instagram account. */
export function findRecipient(call: GraphCall, sender: SocialAccount): Recipient {
  const { recipient } = call.params;
  if (!isObject(recipient) || Object.keys(recipient).length === 0) {
    throw wrongParameter("param recipient must be non-empty.");
  }
  const { id, comment_id: commentId, notification_messages_token: token } = recipient;
  if (commentId !== undefined) return byComment(call, sender, String(commentId));
  if (token !== undefined) return byToken(call, sender, String(token));
  if (id === undefined) {
    throw wrongParameter("Param recipient must have one of {id, comment_id, notification_messages_token}");
  }
  const contact = findContact(call.sim.world, String(id));
  const account = contact && listSenders(call, sender).find((each) => each.id === contact.accountId);
  const person = contact && call.sim.world.customers.find(contact.customerId);
  if (!contact || !account || !person) throw socialError(call, problems[platformOf(sender)].noSuchPerson);
  return { account, contact, person, comment: null, input: String(id), byNotificationToken: false };
}

function byComment(call: GraphCall, sender: SocialAccount, id: string): Recipient {
  const { world } = call.sim;
  const comment = world.socialComments.find(id);
  const account = listSenders(call, sender).find((each) => each.id === comment?.accountId);
  const person = comment && world.customers.find(comment.customerId);
  if (!comment || !account || !person) {
    throw new GraphError({ code: 100, subcode: 33, message: `(#100) The comment ${id} does not exist.` });
  }
  const contact = getContact(world, account.id, person.id);
  return { account, contact, person, comment, input: id, byNotificationToken: false };
}

function byToken(call: GraphCall, sender: SocialAccount, token: string): Recipient {
  const { world } = call.sim;
  const contact = [...world.socialContacts.values()].find((each) => each.notification?.token === token);
  const person = contact && world.customers.find(contact.customerId);
  if (contact?.accountId !== sender.id || !person || !contact.notification?.active) {
    throw wrongParameter("The notification messages token is not valid.");
  }
  return { account: sender, contact, person, comment: null, input: token, byNotificationToken: true };
}

function listSenders(call: GraphCall, sender: SocialAccount): SocialAccount[] {
  const linked = "category" in sender ? findLinkedAccount(call, sender satisfies Page) : null;
  return linked ? [sender, linked] : [sender];
}
