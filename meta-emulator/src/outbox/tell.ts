import type { Simulation } from "../simulation.ts";
import type { PhoneNumber } from "../world/types.ts";
import { listSubscribedApps } from "./callback.ts";

export type Change = {
  /** `message_template_status_update`, `account_update` … */
  field: string;
  value: Record<string, unknown>;
  /** As the operator's panel names the delivery; the field without it. */
  label?: string;
};

/** Tells of a WABA to every app that is subscribed to it and to the field: templates, account, quality, limits. */
export function tellWaba(sim: Simulation, wabaId: string, change: Change): void {
  for (const appId of listSubscribedApps(sim.world, wabaId, change.field)) {
    tellApp(sim, appId, wabaId, change, wabaId);
  }
}

/** Tells one app, whatever it is subscribed to: of `PARTNER_ADDED` the entry is the partner's business. */
export function tellApp(
  sim: Simulation,
  appId: string,
  entryId: string,
  change: Change,
  wabaId: string | null = null,
): void {
  const { field, value, label = field } = change;
  const time = Math.floor(sim.clock.now() / 1000);
  const update = { object: "whatsapp_business_account", entryId, time, field, value };
  sim.outbox.enqueue({ appId, wabaId, phoneNumberId: null, field, label, update, messageId: null });
}

export type NumberChange = {
  /** `messages`, `smb_message_echoes`, `history`, `calls` … */
  field: string;
  label: string;
  /** The customer's message it tells about: gets its second tick from the 200. */
  messageId?: string;
  /** Of a status. */
  status?: string;
  /** What stands beside `messaging_product` and `metadata`. The version lets the shape depend on the app. */
  valueFor: (webhookVersion: string) => Record<string, unknown>;
};

/** Tells of what happens at a number to every app that hears it. */
export function tellNumber(sim: Simulation, number: PhoneNumber, change: NumberChange): void {
  const { field, label, messageId = null, status } = change;
  const metadata = { display_phone_number: number.digits, phone_number_id: number.id };
  for (const appId of listSubscribedApps(sim.world, number.wabaId, field)) {
    const own = change.valueFor(sim.world.apps.find(appId)?.webhookVersion ?? "v24.0");
    const value = { messaging_product: "whatsapp", metadata, ...own };
    const update = { object: "whatsapp_business_account", entryId: number.wabaId, time: null, field, value };
    const to = { appId, wabaId: number.wabaId, phoneNumberId: number.id };
    sim.outbox.enqueue({ ...to, field, label, update, messageId, ...(status === undefined ? {} : { status }) });
  }
}
