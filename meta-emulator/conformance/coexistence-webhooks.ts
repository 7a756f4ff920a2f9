import type { OwnerAct } from "../src/phone-api.ts";
import type { Step, WebhookCase } from "./webhook-case.ts";

const number = "200000000000001";
const act = (body: OwnerAct): Step => ({ call: ["POST", `/control/phone-numbers/${number}/acts`, body] });
const connect = (sharesHistory = true): Step => act({ type: "owner_connect", sharesHistory });
const ask = (syncType: string): Step => ({
  call: ["POST", `/v24.0/${number}/smb_app_data`, { messaging_product: "whatsapp", sync_type: syncType }],
});
const app = (data: Record<string, unknown>): Step => ({
  call: ["POST", "/control/world", { appData: [{ phoneNumberId: number, ...data }] }],
});
const contacts = app({ contacts: [{ phone: "15555550123", name: "Dana Example" }] });
const hourMs = 3_600_000;
const chats: Step[] = [
  { file: { mimeType: "text/plain", name: "old.txt", bytes: "hello" } },
  app({
    threads: [
      {
        phone: "15555550123",
        messages: [
          { from: "customer", at: new Date(Date.now() - 5 * hourMs).toISOString(), body: "Old question" },
          { from: "owner", at: new Date(Date.now() - 2 * hourMs).toISOString(), type: "document", mediaId: "$0" },
        ],
      },
    ],
  }),
];
const written = act({ type: "owner_text", customerId: "dana", body: "Sent from the phone app" });
const newest: Step = { call: ["GET", `/control/customers/dana/chats/${number}`] };

/** What happens in the WhatsApp Business app on the owner's phone. */
export const coexistenceWebhooks: WebhookCase[] = [
  { fixture: "whatsapp.coexistence.echo-text", steps: [connect(), written] },
  {
    fixture: "whatsapp.coexistence.echo-revoke",
    steps: [connect(), written, newest, act({ type: "owner_delete", messageId: "$2" })],
  },
  {
    kind: "smb_message_echoes edit",
    says: { field: "smb_message_echoes", type: "edit" },
    steps: [connect(), written, newest, act({ type: "owner_edit", messageId: "$2", body: "Written anew" })],
  },
  { fixture: "whatsapp.coexistence.state-sync-add", steps: [connect(), contacts, ask("smb_app_state_sync")] },
  {
    fixture: "whatsapp.coexistence.state-sync-remove",
    steps: [connect(), contacts, act({ type: "owner_contact", action: "remove", phone: "15555550123" })],
  },
  { fixture: "whatsapp.coexistence.history-declined", steps: [connect(false), ask("history")] },
  { fixture: "whatsapp.coexistence.history-phase0-chunk1", steps: [...chats, connect(), ask("history")] },
  {
    kind: "history media",
    says: { field: "history", "messages[].type": "document" },
    steps: [...chats, connect(), ask("history")],
  },
];
