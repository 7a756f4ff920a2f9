import type { Channel } from "@croozer/contracts/channels";
import type pg from "pg";
import { sqlFor } from "../platform/db/db.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import type { Secrets } from "../platform/secrets/secrets.ts";

export const tokenField = "integrations.access_token";

export type Route = { businessId: string; channelId: string };

/** Which business a phone number id belongs to; the one look-up before the tenant is known. `client` is without tenant. */
export async function findRouteByNumber(client: pg.ClientBase, phoneNumberId: string): Promise<Route | null> {
  const { rows } = await client.query<{ business_id: string; channel_id: string }>(
    "select business_id, channel_id from channel_routes where type = 'whatsapp' and provider_id = $1",
    [phoneNumberId],
  );
  const row = rows[0];
  return row ? { businessId: row.business_id, channelId: row.channel_id } : null;
}

/** Businesses with a number under this WhatsApp Business Account; as a rule one. */
export async function findBusinessesByAccount(client: pg.ClientBase, accountId: string): Promise<string[]> {
  const { rows } = await client.query<{ business_id: string }>(
    "select distinct business_id from channel_routes where account_id = $1 order by business_id",
    [accountId],
  );
  return rows.map((row) => row.business_id);
}

type Row = {
  id: string;
  integration_id: string;
  provider_id: string;
  provider_account_id: string;
  display_phone_number: string;
  verified_name: string;
  quality_rating: string;
  status: string;
  problem: string | null;
  messaging_limit: string | null;
  throughput_per_second: number;
  is_default: boolean;
  active: boolean;
  last_inbound_at: Date | null;
  last_outbound_at: Date | null;
};

const selectChannels = (tx: Tx) =>
  sqlFor
    .selectFrom("channels as c")
    .innerJoin("integrations as i", (join) =>
      join.onRef("i.business_id", "=", "c.business_id").onRef("i.id", "=", "c.integration_id"),
    )
    .where("c.business_id", "=", tx.businessId)
    .select([
      "c.id",
      "c.integration_id",
      "c.provider_id",
      "i.provider_account_id",
      "c.display_phone_number",
      "c.verified_name",
      "c.quality_rating",
      "i.status",
      "i.problem",
      "i.messaging_limit",
      "c.throughput_per_second",
      "c.is_default",
      "c.active",
      "c.last_inbound_at",
      "c.last_outbound_at",
    ]);

function channelOf(row: Row): Channel {
  return {
    id: row.id,
    integrationId: row.integration_id,
    type: "whatsapp",
    phoneNumberId: row.provider_id,
    wabaId: row.provider_account_id,
    displayPhoneNumber: row.display_phone_number,
    verifiedName: row.verified_name,
    qualityRating: row.quality_rating,
    status: row.active ? (row.status === "error" ? "error" : "active") : "disconnected",
    problem: row.problem,
    messagingLimit: row.messaging_limit,
    throughputPerSecond: row.throughput_per_second,
    isDefault: row.is_default,
    lastInboundAt: row.last_inbound_at?.toISOString() ?? null,
    lastOutboundAt: row.last_outbound_at?.toISOString() ?? null,
  };
}

/** Connected numbers, the default one first. */
export async function listChannels(tx: Tx): Promise<Channel[]> {
  const rows = await tx.run(
    selectChannels(tx).where("c.active", "=", true).orderBy("c.is_default", "desc").orderBy("c.id"),
  );
  return rows.map(channelOf);
}

export async function getChannel(tx: Tx, channelId: string): Promise<Channel> {
  const row = await tx.runOne(selectChannels(tx).where("c.id", "=", channelId));
  return row ? channelOf(row) : refuse("channel.not_found");
}

export type SendingChannel = { phoneNumberId: string; accessToken: string; active: boolean };

/** What a send needs. The token leaves this room for the network call only. */
export async function getChannelForSending(tx: Tx, channelId: string, secrets: Secrets): Promise<SendingChannel> {
  const row = await tx.runOne(
    sqlFor
      .selectFrom("channels as c")
      .innerJoin("integrations as i", (join) =>
        join.onRef("i.business_id", "=", "c.business_id").onRef("i.id", "=", "c.integration_id"),
      )
      .where("c.business_id", "=", tx.businessId)
      .where("c.id", "=", channelId)
      .select(["c.provider_id", "c.active", "i.access_token"]),
  );
  if (!row) refuse("channel.not_found");
  return {
    phoneNumberId: row.provider_id,
    active: row.active,
    accessToken: secrets.decrypt(row.access_token, { businessId: tx.businessId, field: tokenField }),
  };
}

export type ChannelAccount = { integrationId: string; wabaId: string; accessToken: string };

/** The account that a number belongs to, for what concerns all of it; null once the number is disconnected. */
export async function findAccountOf(tx: Tx, channelId: string, secrets: Secrets): Promise<ChannelAccount | null> {
  const rows = await tx.query<{ integration_id: string; provider_account_id: string; access_token: string }>(
    `select c.integration_id, i.provider_account_id, i.access_token from channels c
     join integrations i on i.business_id = c.business_id and i.id = c.integration_id
     where c.business_id = $1 and c.id = $2 and c.active`,
    [tx.businessId, channelId],
  );
  const row = rows[0];
  if (!row) return null;
  return {
    integrationId: row.integration_id,
    wabaId: row.provider_account_id,
    accessToken: secrets.decrypt(row.access_token, { businessId: tx.businessId, field: tokenField }),
  };
}

/** Keeps when a number last heard or said something. */
export async function noteTraffic(
  tx: Tx,
  channelId: string,
  direction: "inbound" | "outbound",
  at: Date,
): Promise<void> {
  const column = direction === "inbound" ? "last_inbound_at" : "last_outbound_at";
  await tx.query(`update channels set ${column} = greatest(${column}, $3) where business_id = $1 and id = $2`, [
    tx.businessId,
    channelId,
    at,
  ]);
}
