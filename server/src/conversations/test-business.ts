import { initialSettings } from "../businesses/businesses.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { TestPlatform } from "../platform/test-platform.ts";

export type TestBusiness = {
  id: string;
  channelId: string;
  phoneNumberId: string;
  inTx: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
};

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
      [id, JSON.stringify(initialSettings("he")), id],
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
