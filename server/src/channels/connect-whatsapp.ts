import type { Channel, ConnectWhatsApp } from "@croozer/contracts/channels";
import type { z } from "zod";
import { audit } from "../businesses/businesses.ts";
import { record } from "../events.ts";
import {
  type Account,
  GraphProblem,
  getAccount,
  inspectToken,
  listPhoneNumbers,
  type PhoneNumber,
  subscribeAccount,
  subscribeApp,
  type TokenFacts,
} from "../meta/graph.ts";
import { sqlFor } from "../platform/db/db.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";
import { refuse } from "../platform/refusal.ts";
import { resolveAlert } from "./alerts.ts";
import { getChannel, tokenField } from "./queries.ts";

type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
type Request = z.output<typeof ConnectWhatsApp>;

/**
 * Connects a WhatsApp number by its ids and a token. Verified live before anything is kept: the token reaches the
 * account, the account has the number, webhooks are subscribed. Connecting again renews the token.
 * @throws channel.rejected_by_meta with Meta's code · channel.unreachable · channel.taken by another business
 */
export async function connectWhatsApp(platform: Platform, inTx: InTx, request: Request): Promise<Channel> {
  const verified = await verify(platform, request);
  await withMeta(() => subscribeAccount(platform.config.meta, request.wabaId, request.accessToken));
  return inTx((tx) => keep(tx, platform, request, verified));
}

type Verified = { facts: TokenFacts | null; account: Account; number: PhoneNumber };

async function verify({ config }: Platform, { phoneNumberId, wabaId, accessToken }: Request): Promise<Verified> {
  const target = config.meta;
  return withMeta(async () => {
    const appToken = appTokenOf(config.meta);
    const facts = appToken === null ? null : await inspectToken(target, accessToken, appToken);
    if (facts && !facts.valid) refuse("channel.rejected_by_meta", { code: "190" });
    if (facts?.accountIds && !facts.accountIds.includes(wabaId))
      refuse("channel.rejected_by_meta", { code: "account_not_granted" });
    const account = await getAccount(target, wabaId, accessToken);
    const numbers = await listPhoneNumbers(target, wabaId, accessToken);
    const number =
      numbers.find((one) => one.id === phoneNumberId) ??
      refuse("channel.rejected_by_meta", { code: "number_not_in_account" });
    return { facts, account, number };
  });
}

const appTokenOf = ({ appId, appSecrets }: Platform["config"]["meta"]): string | null =>
  appId !== "" && appSecrets[0] ? `${appId}|${appSecrets[0]}` : null;

/** Points the app's webhooks at this installation; done once for all businesses. */
export async function subscribeAppWebhooks({ config }: Platform): Promise<void> {
  const token = appTokenOf(config.meta);
  if (token === null) throw new Error("META_APP_ID and META_APP_SECRETS are not set");
  const callbackUrl = `${config.publicUrl}/api/webhooks/meta`;
  await subscribeApp(config.meta, { id: config.meta.appId, token, callbackUrl, verifyToken: config.meta.verifyToken });
}

async function withMeta<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof GraphProblem)) throw error;
    if (error.code === "unreachable" || error.code === "not_json")
      refuse("channel.unreachable", { detail: error.detail });
    refuse("channel.rejected_by_meta", { code: error.code, detail: error.detail });
  }
}

async function keep(
  tx: Tx,
  { secrets }: Platform,
  { phoneNumberId, wabaId, accessToken }: Request,
  { facts, account, number }: Verified,
): Promise<Channel> {
  const integration = await tx.runOne(
    sqlFor
      .insertInto("integrations")
      .values({
        business_id: tx.businessId,
        id: newId(),
        type: "whatsapp",
        provider_account_id: wabaId,
        name: account.name,
        portfolio_id: account.portfolioId,
        messaging_limit: number.messagingLimit,
        access_token: secrets.encrypt(accessToken, { businessId: tx.businessId, field: tokenField }),
        token_expires_at: facts?.expiresAt ?? null,
        scopes: facts?.scopes ?? [],
        webhook_subscribed_at: tx.now(),
        status: "active",
        connected_by: tx.actor.kind === "member" ? tx.actor.id : null,
        connected_at: tx.now(),
        last_checked_at: tx.now(),
      })
      .onConflict((conflict) =>
        conflict.columns(["business_id", "type", "provider_account_id"]).doUpdateSet((row) => ({
          name: row.ref("excluded.name"),
          portfolio_id: row.ref("excluded.portfolio_id"),
          messaging_limit: row.ref("excluded.messaging_limit"),
          access_token: row.ref("excluded.access_token"),
          token_expires_at: row.ref("excluded.token_expires_at"),
          scopes: row.ref("excluded.scopes"),
          webhook_subscribed_at: row.ref("excluded.webhook_subscribed_at"),
          status: "active",
          problem: null,
          last_checked_at: row.ref("excluded.last_checked_at"),
        })),
      )
      .returning("id"),
  );
  if (!integration) throw new Error("The integration was not kept");
  const channelId = await keepChannel(tx, integration.id, phoneNumberId, number);
  await claimRoute(tx, { phoneNumberId, wabaId, channelId });
  for (const kind of overOnceConnected) await resolveAlert(tx, integration.id, { kind, subject: "" }, tx.now());
  record(tx, "channel.connected", { channelId, phoneNumberId });
  await audit(tx, "channel.connected", channelId, { wabaId, phoneNumberId });
  tx.notice({ type: "channel", id: channelId, version: 1 });
  record(tx, "channel.health_changed", { channelId, problem: null });
  return getChannel(tx, channelId);
}

/** What a working token disproves. */
const overOnceConnected = ["access_removed", "account_offboarded"] as const;

async function keepChannel(tx: Tx, integrationId: string, phoneNumberId: string, number: PhoneNumber): Promise<string> {
  const rows = await tx.query<{ id: string }>(
    `insert into channels (business_id, id, integration_id, type, provider_id, display_phone_number, verified_name, quality_rating, throughput_per_second, is_default)
     values ($1, $2, $3, 'whatsapp', $4, $5, $6, $7, $8, not exists (select from channels where business_id = $1 and active))
     on conflict (business_id, type, provider_id) do update
       set integration_id = excluded.integration_id, display_phone_number = excluded.display_phone_number, verified_name = excluded.verified_name,
           quality_rating = excluded.quality_rating,
           throughput_per_second = excluded.throughput_per_second, active = true, version = channels.version + 1
     returning id`,
    [
      tx.businessId,
      newId(),
      integrationId,
      phoneNumberId,
      number.displayPhoneNumber,
      number.verifiedName,
      number.qualityRating,
      number.throughputPerSecond,
    ],
  );
  const row = rows[0];
  if (!row) throw new Error("The channel was not kept");
  return row.id;
}

/** A number belongs to one business of the installation. */
async function claimRoute(
  tx: Tx,
  { phoneNumberId, wabaId, channelId }: { phoneNumberId: string; wabaId: string; channelId: string },
): Promise<void> {
  const rows = await tx.query<{ business_id: string }>(
    `insert into channel_routes (type, provider_id, account_id, business_id, channel_id) values ('whatsapp', $1, $2, $3, $4)
     on conflict (type, provider_id) do update set account_id = excluded.account_id, channel_id = excluded.channel_id
       where channel_routes.business_id = excluded.business_id
     returning business_id`,
    [phoneNumberId, wabaId, tx.businessId, channelId],
  );
  if (rows.length === 0) refuse("channel.taken");
}
