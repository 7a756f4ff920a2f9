import { GraphError, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { isObject } from "../graph/params.ts";
import { getAccount, tokenOf } from "./account-access.ts";
import { platformOf, type SocialAccount } from "./accounts.ts";
import { findContact, saveContact } from "./contacts.ts";
import { problems, socialError } from "./errors.ts";
import { inboxAppId } from "./own-inbox.ts";
import { byPerson, tellSocialApp } from "./tell.ts";
import type { SocialContact } from "./types.ts";

/** `POST /{page-id}/pass_thread_control`: by the owner, to another app. */
export function passThreadControl(call: GraphCall): unknown {
  const { account, contact } = getThread(call);
  const { target_app_id: target, metadata } = call.params;
  if (target === undefined) throw wrongParameter("The parameter target_app_id is required.");
  const newOwner = String(target);
  if (newOwner !== inboxAppId && !call.sim.world.apps.find(newOwner)) {
    throw wrongParameter("Param target_app_id is not an app of this Page.");
  }
  requireOwner(call, contact);
  const previous = call.access.app.id;
  own(call, contact, newOwner);
  tell(call, account, contact, newOwner, "pass_thread_control", previous, newOwner, metadata);
  return { success: true };
}

/** `POST /{page-id}/take_thread_control`: whoever owned it hears that it no longer does. */
export function takeThreadControl(call: GraphCall): unknown {
  const { account, contact } = getThread(call);
  const previous = contact.ownerAppId ?? inboxAppId;
  const newOwner = call.access.app.id;
  own(call, contact, newOwner);
  tell(call, account, contact, previous, "take_thread_control", previous, newOwner, call.params.metadata);
  return { success: true };
}

/** `POST /{page-id}/request_thread_control`: asks the owner, who decides. */
export function requestThreadControl(call: GraphCall): unknown {
  const { account, contact } = getThread(call);
  const owner = contact.ownerAppId ?? inboxAppId;
  const { metadata } = call.params;
  const request = {
    requested_owner_app_id: call.access.app.id,
    ...(typeof metadata === "string" ? { metadata } : {}),
  };
  tellSocialApp(call.sim, account, owner, {
    kind: "handover",
    label: "handover · request",
    event: byPerson(contact, call.sim.clock.now(), { request_thread_control: request }),
  });
  return { success: true };
}

/** `POST /{page-id}/release_thread_control`: nobody's thread, everybody hears it. */
export function releaseThreadControl(call: GraphCall): unknown {
  const { contact } = getThread(call);
  requireOwner(call, contact);
  contact.ownerAppId = null;
  saveContact(call.sim.world, contact);
  return { success: true };
}

/** `GET /{page-id}/thread_owner?recipient={psid}` */
export function readThreadOwner(call: GraphCall): unknown {
  const { contact } = getThread(call);
  return { data: contact.ownerAppId === null ? [] : [{ thread_owner: { app_id: contact.ownerAppId } }] };
}

/** Puts a thread into an app's hands without a call, as the settings of a Page do. */
export function own(call: Pick<GraphCall, "sim">, contact: SocialContact, appId: string | null): void {
  contact.ownerAppId = appId;
  saveContact(call.sim.world, contact);
}

function getThread(call: GraphCall): { account: SocialAccount; contact: SocialContact } {
  const { recipient } = call.params;
  const scopedId = String(isObject(recipient) ? recipient.id : recipient);
  const contact = findContact(call.sim.world, scopedId);
  const platform = call.sim.world.instagramAccounts.find(contact?.accountId ?? "") ? "instagram" : undefined;
  const byItself = tokenOf(call).kind === "instagram_user";
  const account = getAccount(
    byItself || !platform ? call : { ...call, params: { ...call.params, platform } },
    "messages",
  );
  if (contact?.accountId !== account.id) throw socialError(call, problems[platformOf(account)].noSuchPerson);
  return { account, contact };
}

function requireOwner(call: GraphCall, contact: SocialContact): void {
  if (contact.ownerAppId === null || contact.ownerAppId === call.access.app.id) return;
  const message = "(#10) The thread is controlled by another app.";
  throw new GraphError({ code: 10, subcode: 2018300, message });
}

function tell(
  call: GraphCall,
  account: SocialAccount,
  contact: SocialContact,
  toAppId: string,
  kind: "pass_thread_control" | "take_thread_control",
  previous: string,
  newOwner: string,
  metadata: unknown,
): void {
  const control = {
    previous_owner_app_id: previous,
    new_owner_app_id: newOwner,
    ...(typeof metadata === "string" ? { metadata } : {}),
  };
  tellSocialApp(call.sim, account, toAppId, {
    kind: "handover",
    label: `handover · ${kind.split("_")[0]}`,
    event: byPerson(contact, call.sim.clock.now(), { [kind]: control }),
  });
}
