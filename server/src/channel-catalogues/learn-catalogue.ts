import { type ChannelAccount, findAccountOf } from "../channels/channels.ts";
import { remedyOf } from "../meta/codes.ts";
import { GraphProblem } from "../meta/graph.ts";
import { findCatalogue, listProducts, type MetaCatalogue, type MetaProduct } from "../meta/product-catalogues.ts";
import type { Tx } from "../platform/db/tx.ts";
import { RetryLater } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { findReadAt } from "./queries.ts";

type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
type Known = { account: ChannelAccount | null; readAt: Date | null };

/** For whoever asks for it again and again. */
const freshEnoughMs = 10_000;
/** A little less than the day after which everybody is looked at. */
const freshMs = 20 * 3_600_000;
const againMs = 10 * 60_000;

/**
 * Reads a number's catalogue at Meta, now. Does nothing when the number is disconnected, or its catalogue was read just now.
 * @returns Meta's code where it could not be read
 */
export const refreshCatalogue = (platform: Platform, inTx: InTx, channelId: string): Promise<string | null> =>
  learn(platform, inTx, channelId, freshEnoughMs);

/** The job. `when`: `due` leaves an account alone that was asked within the day. Trouble that passes has it come again. */
export async function learnCatalogue(
  platform: Platform,
  inTx: InTx,
  { channelId, when }: { channelId: string; when: "now" | "due" },
): Promise<void> {
  const problem = await learn(platform, inTx, channelId, when === "due" ? freshMs : 0);
  if (problem === null) return;
  const { kind } = remedyOf(problem === "unreachable" || problem === "not_json" ? "channel.unreachable" : problem);
  if (kind === "soon" || kind === "pace" || kind === "later")
    throw new RetryLater(new Date(platform.clock.now().getTime() + againMs), `Meta: ${problem}`);
}

async function learn(platform: Platform, inTx: InTx, channelId: string, freshForMs: number): Promise<string | null> {
  const { account, readAt } = await inTx((tx) => find(tx, platform, channelId));
  if (account === null) return null;
  if (readAt !== null && platform.clock.now().getTime() - readAt.getTime() < freshForMs) return null;
  const { integrationId, wabaId, accessToken } = account;
  const { meta } = platform.config;
  try {
    const catalogue = await findCatalogue(meta, wabaId, accessToken);
    const products = catalogue === null ? [] : await listProducts(meta, catalogue.id, accessToken);
    await inTx((tx) => keep(tx, integrationId, catalogue, products));
    return null;
  } catch (error) {
    if (!(error instanceof GraphProblem)) throw error;
    await inTx((tx) => keepProblem(tx, integrationId, error.code));
    return error.code;
  }
}

async function find(tx: Tx, { secrets }: Platform, channelId: string): Promise<Known> {
  const account = await findAccountOf(tx, channelId, secrets);
  return { account, readAt: account === null ? null : await findReadAt(tx, account.integrationId) };
}

/** The row of the account comes first: whoever learns the same at once waits for it. */
async function keep(
  tx: Tx,
  integrationId: string,
  catalogue: MetaCatalogue | null,
  products: readonly MetaProduct[],
): Promise<void> {
  const rows = await tx.query<{ version: number }>(
    `insert into channel_catalogues (business_id, integration_id, provider_id, name, asked_at) values ($1, $2, $3, $4, $5)
     on conflict (business_id, integration_id) do update set provider_id = excluded.provider_id, name = excluded.name,
       asked_at = excluded.asked_at, problem = null, version = channel_catalogues.version + 1
     returning version`,
    [tx.businessId, integrationId, catalogue?.id ?? null, catalogue?.name ?? null, tx.now()],
  );
  await tx.query("delete from channel_catalogue_items where business_id = $1 and integration_id = $2", [
    tx.businessId,
    integrationId,
  ]);
  await tx.query(
    `insert into channel_catalogue_items
       (business_id, integration_id, retailer_id, position, name, price_minor, currency, availability, picture_url, sendable)
     select $1::uuid, $2::uuid, "retailerId", place, name, "priceMinor", currency, availability, "pictureUrl", sendable
     from rows from (jsonb_to_recordset($3) as ("retailerId" text, name text, "priceMinor" bigint, currency text,
       availability text, "pictureUrl" text, sendable boolean)) with ordinality
       as p ("retailerId", name, "priceMinor", currency, availability, "pictureUrl", sendable, place)`,
    [tx.businessId, integrationId, JSON.stringify(products)],
  );
  tell(tx, integrationId, rows);
}

async function keepProblem(tx: Tx, integrationId: string, problem: string): Promise<void> {
  const rows = await tx.query<{ version: number }>(
    `insert into channel_catalogues (business_id, integration_id, asked_at, problem) values ($1, $2, $3, $4)
     on conflict (business_id, integration_id) do update set asked_at = excluded.asked_at, problem = excluded.problem,
       version = channel_catalogues.version + 1
     returning version`,
    [tx.businessId, integrationId, tx.now(), problem],
  );
  tell(tx, integrationId, rows);
}

function tell(tx: Tx, integrationId: string, rows: readonly { version: number }[]): void {
  for (const { version } of rows) tx.notice({ type: "channel_catalogue", id: integrationId, version });
}
