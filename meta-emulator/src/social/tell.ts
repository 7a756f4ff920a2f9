import { toWire } from "../outbox/sign.ts";
import type { Simulation } from "../simulation.ts";
import { findLinkedPage, isInstagram, platformOf, type SocialAccount } from "./accounts.ts";
import { coversInstagramField, type EventKind, fieldOf } from "./fields.ts";
import type { SocialContact } from "./types.ts";

export type SocialEvent = {
  kind: EventKind;
  /** As the operator's panel names it: `messages · text`. */
  label: string;
  /** One element of `messaging[]`. */
  event: Record<string, unknown>;
  /** The customer's message it tells about: gets its second tick from the 200. */
  messageId?: string;
};

/**
 * Tells every app that is subscribed to the account and to the field. While an app owns the thread the others hear of
 * it in `standby[]`, if they listen to that field.
 */
export function tellSocial(sim: Simulation, account: SocialAccount, contact: SocialContact, told: SocialEvent): void {
  const field = fieldOf[told.kind][platformOf(account)];
  if (field === null) return;
  for (const appId of listApps(sim, account)) {
    const standby = contact.ownerAppId !== null && contact.ownerAppId !== appId;
    if (!hears(sim, account, appId, standby ? "standby" : field)) continue;
    enqueue(sim, account, appId, standby ? "standby" : field, told, {
      [standby ? "standby" : "messaging"]: [told.event],
    });
  }
}

/** Tells one app alone: who was given or lost a thread. */
export function tellSocialApp(sim: Simulation, account: SocialAccount, appId: string, told: SocialEvent): void {
  const field = fieldOf[told.kind][platformOf(account)];
  if (field === null || !hears(sim, account, appId, field)) return;
  enqueue(sim, account, appId, field, told, { messaging: [told.event] });
}

/** Tells of what is no message: comments. */
export function tellSocialChange(sim: Simulation, account: SocialAccount, field: string, value: unknown): void {
  for (const appId of listApps(sim, account)) {
    if (!hears(sim, account, appId, field)) continue;
    enqueue(sim, account, appId, field, { label: field }, { changes: [{ field, value }] });
  }
}

/** What a person did, as an element of `messaging[]`. */
export function byPerson(contact: SocialContact, at: number, body: Record<string, unknown>): Record<string, unknown> {
  return { sender: { id: contact.scopedId }, recipient: { id: contact.accountId }, timestamp: at, ...body };
}

export function byBusiness(contact: SocialContact, at: number, body: Record<string, unknown>): Record<string, unknown> {
  return { sender: { id: contact.accountId }, recipient: { id: contact.scopedId }, timestamp: at, ...body };
}

function enqueue(
  sim: Simulation,
  account: SocialAccount,
  appId: string,
  field: string,
  told: Pick<SocialEvent, "label" | "messageId">,
  content: Record<string, unknown>,
): void {
  const object = isInstagram(account) ? "instagram" : "page";
  const body = toWire({ object, entry: [{ id: account.id, time: sim.clock.now(), ...content }] });
  sim.outbox.enqueue({
    appId,
    wabaId: null,
    phoneNumberId: account.id,
    social: { object, accountId: account.id },
    field,
    label: told.label,
    body,
    messageId: told.messageId ?? null,
  });
}

function listApps(sim: Simulation, account: SocialAccount): string[] {
  const page = isInstagram(account) ? findLinkedPage(sim.world, account.id) : null;
  const subscriptions = [...account.subscriptions, ...(page?.subscriptions ?? [])];
  return [...new Set(subscriptions.map(({ appId }) => appId))];
}

/**
 * Subscribed at the account (of Instagram: itself or by its Page), and the app to the field of the object. An app that
 * chose no fields for the object hears what the account is subscribed to.
 */
function hears(sim: Simulation, account: SocialAccount, appId: string, field: string): boolean {
  const app = sim.world.apps.find(appId);
  if (!app) return false;
  const chosen = app.objectWebhooks?.[isInstagram(account) ? "instagram" : "page"];
  if (!chosen && !app.webhook) return false;
  if (chosen && !chosen.fields.includes(field)) return false;
  if (account.subscriptions.some((each) => each.appId === appId && each.fields.includes(field))) return true;
  const page = isInstagram(account) ? findLinkedPage(sim.world, account.id) : null;
  return (
    page?.subscriptions.some((each) => each.appId === appId && (chosen || coversInstagramField(each.fields, field))) ??
    false
  );
}
