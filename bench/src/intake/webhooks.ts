import { createHmac } from "node:crypto";
import type { Shop } from "./shops.ts";

const texts = [
  "היי אפשר 2 מרגריטה גדולה בלי זיתים להרצל 5, מזומן",
  "2 large margheritas and a coke, pickup at 8",
  "תודה 🙏 מתי זה מגיע?",
];

/** The message of a webhook, as Meta sends it. */
export const rawMessage = (n: number, from: string) => ({
  from,
  from_user_id: `IL.${from}`,
  id: `wamid.HBgLMTU1NTU1NTAxMjMVAgASGBQzQTRGSVhUVVJFMDAw${n.toString(36).padStart(8, "0")}AA==`,
  timestamp: String(Math.floor(Date.now() / 1000)),
  type: "text",
  text: { body: texts[n % texts.length] },
});

/** A customer's number; every shop has its own. */
export const customerOf = (n: number, customers: number) => `97255${String(n % customers).padStart(7, "0")}`;

/** The bytes of a signed POST with one message, escaped as Meta escapes. */
export function webhook(
  n: number,
  { shops, customers, secret }: { shops: readonly Shop[]; customers: number; secret: string },
) {
  const shop = shops[n % shops.length];
  if (!shop) throw new Error("no shop");
  const from = customerOf(Math.floor(n / shops.length), customers);
  const value = {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: "15555550100", phone_number_id: shop.phoneNumberId },
    contacts: [{ profile: { name: "Dana Example" }, wa_id: from, user_id: `IL.${from}` }],
    messages: [rawMessage(n, from)],
  };
  const body = JSON.stringify({
    object: "whatsapp_business_account",
    entry: [{ id: `1${shop.phoneNumberId}`, changes: [{ value, field: "messages" }] }],
  })
    .replaceAll("/", "\\/")
    .replaceAll(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const signature = createHmac("sha256", secret).update(body).digest("hex");
  return Buffer.from(
    `POST /api/webhooks/meta HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nX-Hub-Signature-256: sha256=${signature}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
