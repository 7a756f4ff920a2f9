import { listSubscribedApps } from "../outbox/callback.ts";
import { toWire } from "../outbox/sign.ts";
import type { Simulation } from "../simulation.ts";
import type { PhoneNumber } from "../world/types.ts";
import { messagesEnvelope } from "./payloads.ts";

/** Sends one `messages` change to every app that hears the number. `valueFor` lets the shape depend on the app. */
export function sendMessagesWebhook(
  sim: Simulation,
  number: PhoneNumber,
  label: string,
  messageId: string | null,
  valueFor: (webhookVersion: string) => Record<string, unknown>,
): void {
  for (const appId of listSubscribedApps(sim.world, number.wabaId, "messages")) {
    const value = valueFor(sim.world.apps.find(appId)?.webhookVersion ?? "v24.0");
    const body = toWire(messagesEnvelope(number, value));
    sim.outbox.enqueue({
      appId,
      wabaId: number.wabaId,
      phoneNumberId: number.id,
      field: "messages",
      label,
      body,
      messageId,
    });
  }
}
