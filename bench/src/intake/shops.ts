import { randomUUID } from "node:crypto";
import pg from "pg";

export type Shop = { businessId: string; channelId: string; phoneNumberId: string };

/** Businesses with a connected number, written by the owner of the schema. */
export async function openShops(databaseUrl: string, count: number): Promise<Shop[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const shops: Shop[] = [];
  for (let n = 0; n < count; n += 1) {
    const shop = { businessId: randomUUID(), channelId: randomUUID(), phoneNumberId: String(200_000_000_000_000 + n) };
    const integrationId = randomUUID();
    await client.query(
      "insert into businesses (id, slug, name, type, settings) values ($1, $2, 'Bench', 'pizzeria', '{}')",
      [shop.businessId, shop.businessId],
    );
    await client.query(
      `insert into integrations (business_id, id, type, provider_account_id, name, access_token, connected_at)
       values ($1, $2, 'whatsapp', $3, 'Bench', 'none', now())`,
      [shop.businessId, integrationId, `1${shop.phoneNumberId}`],
    );
    await client.query(
      `insert into channels (business_id, id, integration_id, type, provider_id, display_phone_number, verified_name)
       values ($1, $2, $3, 'whatsapp', $4, '15555550100', 'Bench')`,
      [shop.businessId, shop.channelId, integrationId, shop.phoneNumberId],
    );
    await client.query(
      `insert into channel_routes (type, provider_id, account_id, business_id, channel_id)
       values ('whatsapp', $1, $2, $3, $4)`,
      [shop.phoneNumberId, `1${shop.phoneNumberId}`, shop.businessId, shop.channelId],
    );
    shops.push(shop);
  }
  await client.end();
  return shops;
}
