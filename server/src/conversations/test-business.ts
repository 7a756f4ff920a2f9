import { initialSettings } from "../businesses/businesses.ts";
import type { MessageUnit, StatusUnit } from "../meta/units.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { TestPlatform } from "../platform/test-platform.ts";
import { receiveUnits } from "./receiving/receive-units.ts";

export type TestBusiness = {
  id: string;
  channelId: string;
  phoneNumberId: string;
  inTx: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
};

/** So that no test depends on the time it runs at. */
const alwaysOpen = Array.from({ length: 7 }, () => [{ from: "00:00", to: "24:00" }]);

let count = 0;

/** A customer's message as the parser gives it. */
export function messageUnit(
  business: TestBusiness,
  part: Partial<MessageUnit> & { from?: string; body?: string } = {},
): MessageUnit {
  count += 1;
  const { from = "15555550123", body = "hi", ...rest } = part;
  return {
    unit: "message",
    kind: "message.text",
    phoneNumberId: business.phoneNumberId,
    accountId: null,
    raw: { of: "the tests" },
    providerId: `wamid.in.${count}`,
    person: { waId: from, bsuid: null, profileName: "Dana Example", username: null },
    at: new Date(),
    content: { type: "text", body },
    media: null,
    direction: "inbound",
    origin: "customer",
    past: false,
    quiet: false,
    status: "received",
    becomes: null,
    replyToProviderId: null,
    forwarded: false,
    referral: null,
    ...rest,
  };
}

/** A status as the parser gives it. */
export function statusUnit(
  business: TestBusiness,
  part: Partial<StatusUnit> & Pick<StatusUnit, "providerId" | "status">,
): StatusUnit {
  const said = part.said ?? part.status ?? "unknown";
  return {
    unit: "status",
    kind: `status.${said}`,
    phoneNumberId: business.phoneNumberId,
    accountId: null,
    raw: { of: "the tests" },
    said,
    at: new Date(),
    callbackData: null,
    recipient: { waId: null, bsuid: null, inGroup: false },
    pricing: null,
    conversation: null,
    errors: [],
    ...part,
  };
}

/** A customer writes; gives the conversation and the message. */
export async function hear(
  business: TestBusiness,
  part: Parameters<typeof messageUnit>[1] = {},
): Promise<{ conversationId: string; messageId: string; providerId: string }> {
  const unit = messageUnit(business, part);
  return business.inTx(async (tx) => {
    await receiveUnits(tx, [{ channelId: business.channelId, unit }]);
    const rows = await tx.query<{ id: string; conversation_id: string }>(
      "select id, conversation_id from messages where business_id = $1 and provider_id = $2",
      [business.id, unit.providerId],
    );
    const row = rows[0];
    if (!row) throw new Error("a message was not stored");
    return { conversationId: row.conversation_id, messageId: row.id, providerId: unit.providerId };
  });
}

/** A business with a WhatsApp number, without asking Meta. */
export async function openTestBusiness(
  platform: TestPlatform,
  { phoneNumberId = "200000000000001", accountId = "100000000000001" } = {},
): Promise<TestBusiness> {
  const id = newId();
  const channelId = newId();
  const integrationId = newId();
  const inTx = <T>(act: (tx: Tx) => Promise<T>) =>
    platform.db.inTx({ businessId: id, requestId: newId(), actor: { kind: "system", name: "test" } }, act);
  await inTx(async (tx) => {
    await tx.query(
      "insert into businesses (id, slug, name, type, settings) values ($1, $3, 'Napoli', 'pizzeria', $2)",
      [id, JSON.stringify({ ...initialSettings("he"), hours: alwaysOpen }), id],
    );
    await tx.query(
      `insert into integrations (business_id, id, type, provider_account_id, name, access_token, connected_at)
       values ($1, $2, 'whatsapp', $3, 'Napoli', $4, $5)`,
      [
        id,
        integrationId,
        accountId,
        platform.secrets.encrypt("token-of-the-tests", { businessId: id, field: "integrations.access_token" }),
        tx.now(),
      ],
    );
    await tx.query(
      `insert into channels (business_id, id, integration_id, type, provider_id, display_phone_number, verified_name)
       values ($1, $2, $3, 'whatsapp', $4, '+1 555-555-0100', 'Napoli')`,
      [id, channelId, integrationId, phoneNumberId],
    );
  });
  await platform.db.withoutTenant("a number of the tests", (client) =>
    client.query(
      "insert into channel_routes (type, provider_id, account_id, business_id, channel_id) values ('whatsapp', $1, $2, $3, $4)",
      [phoneNumberId, accountId, id, channelId],
    ),
  );
  return { id, channelId, phoneNumberId, inTx };
}
