import { wrongParameter } from "../../graph/graph-error.ts";
import type { GraphCall } from "../../graph/operation.ts";
import { newObjectId } from "../../world/ids.ts";
import { getInstagramAccount, getPage, requireAccountScope } from "../account-access.ts";
import { isInstagram, platformOf, type SocialAccount } from "../accounts.ts";
import { anotherAppInControl, invalidReply, problems, restricted, socialError } from "../errors.ts";
import { countCall } from "../rates.ts";
import { acceptMessage } from "./accept.ts";
import { checkMessage } from "./check-message.ts";
import { loadAttachments } from "./load-attachment.ts";
import { findRecipient, type Recipient } from "./recipient.ts";
import { doSenderAction } from "./sender-action.ts";
import { readTag, requireWindow } from "./window.ts";

/** `POST /{page-id}/messages` by a Page token: to people of the Page and of its Instagram account. */
export function postPageMessage(call: GraphCall): unknown {
  return postMessage(call, getPage(call, null));
}

/** `POST /{ig-id}/messages` on graph.instagram.com, by an Instagram token. */
export function postInstagramMessage(call: GraphCall): unknown {
  return postMessage(call, getInstagramAccount(call, "messages"));
}

async function postMessage(call: GraphCall, sender: SocialAccount): Promise<unknown> {
  const { sim, params } = call;
  const recipient = findRecipient(call, sender);
  const { account, contact, comment } = recipient;
  requireAccountScope(call, account, "messages");
  requireOpenAccount(call, account);
  if (params.sender_action !== undefined) {
    if (params.message !== undefined) throw wrongParameter("Cannot send both message and state at the same time.");
    return doSenderAction(call, recipient);
  }
  const tag = readTag(call, recipient);
  const checked = checkMessage(sim, account, params.message);
  requireReachable(call, recipient);
  requireWindow(call, recipient, tag);
  countCall(call, account, checked.type === "audio" || checked.type === "video" ? "media" : "text");
  await loadAttachments(sim, checked.links);
  const message = acceptMessage(sim, { appId: call.access.app.id, raw: params }, recipient, checked);
  if (sim.faults.takeOrdered("invalidJsonReply")) throw socialError(call, invalidReply);
  const saved = checked.reusable && { id: newObjectId(), accountId: account.id, ...checked.reusable };
  if (saved) sim.world.savedAttachments.put(saved.id, saved);
  return {
    ...(comment ? {} : { recipient_id: contact.scopedId }),
    message_id: message.id,
    ...(saved ? { attachment_id: saved.id } : {}),
  };
}

function requireOpenAccount(call: GraphCall, account: SocialAccount): void {
  if (account.restricted) throw socialError(call, restricted);
  if (isInstagram(account) && !account.messagesAllowed) throw socialError(call, problems.instagram.noAccess);
}

/** Who blocked the business, or talks to another app now, gets nothing. */
function requireReachable(call: GraphCall, { account, person, contact }: Recipient): void {
  if (person.blockedNumbers.includes(account.id)) throw socialError(call, problems[platformOf(account)].blocked);
  if (contact.ownerAppId !== null && contact.ownerAppId !== call.access.app.id) {
    throw socialError(call, anotherAppInControl);
  }
}
