import type { Usage } from "@croozer/contracts/usage";
import { getBusiness } from "../../businesses/businesses.ts";
import { localTime } from "../../platform/clock/zones.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";

const shards = 8;
/** Writers of one business each count in one of a few rows, so that they seldom wait for each other. */
export const anyShard = (): number => Math.floor(Math.random() * shards);

/** Counts messages that arrived. Called last in a transaction: others may be waiting for the same row. */
export async function countReceived(tx: Tx, arrived: readonly { channelId: string; at: Date }[]): Promise<void> {
  if (arrived.length === 0) return;
  const items = arrived.map(({ channelId, at }) => ({ channel_id: channelId, at }));
  await tx.queryPlanned("select count_received($1, $2, $3)", [tx.businessId, JSON.stringify(items), anyShard()]);
}

const longestDays = 400;
const dayMs = 86_400_000;

/**
 * Messages and what Meta counts of them, between two days of the business, both included.
 * @throws request.invalid for days in the wrong order or too many of them
 */
export async function getUsage(tx: Tx, period: { from?: string | undefined; to?: string | undefined }): Promise<Usage> {
  const { timeZone } = (await getBusiness(tx)).settings;
  const today = dayOf(tx.now(), timeZone);
  const to = period.to ?? today;
  const from = period.from ?? `${to.slice(0, 7)}-01`;
  const lengthDays = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  if (lengthDays < 1 || lengthDays > longestDays) refuse("request.invalid", { field: "from" });
  const days = await tx.query<Usage["days"][number]>(
    `select day, sum(received) as received, sum(sent) as sent, sum(delivered) as delivered, sum(read) as read
     from message_counts where business_id = $1 and day between $2 and $3 group by day order by day`,
    [tx.businessId, from, to],
  );
  const charges = await tx.query<Usage["charges"][number]>(
    `select channel_id as "channelId", category, country, pricing_type as "pricingType", charge, sum(messages) as messages
     from usage_counts where business_id = $1 and day between $2 and $3
     group by 1, 2, 3, 4, 5 order by messages desc, 1, 2, 3, 4, 5`,
    [tx.businessId, from, to],
  );
  const total = { received: 0, sent: 0, delivered: 0, read: 0 };
  for (const day of days) for (const key of ["received", "sent", "delivered", "read"] as const) total[key] += day[key];
  return { from, to, timeZone, total, days, charges };
}

function dayOf(at: Date, zone: string): string {
  const { year, month, day } = localTime(at, zone);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
