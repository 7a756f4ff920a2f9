import { inLanguage, type Language } from "@croozer/contracts/basics";
import type { LineChange, OrderStatus, TimelineEntry } from "@croozer/contracts/orders";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Difference, SoldChange } from "./difference.ts";

/** What an entry holds beside its words. */
export type EntryData = { difference?: Difference; amountMinor?: number };
export type TimelineNote = {
  kind: string;
  from?: OrderStatus;
  to?: OrderStatus;
  detail?: string | null;
  data?: EntryData;
};

/** Adds a line to an order's history, by the one who acts. */
export async function insertTimeline(tx: Tx, orderId: string, note: TimelineNote): Promise<void> {
  const { actor } = tx;
  const { kind, from, to, detail, data } = note;
  await tx.query(
    `insert into order_timeline (business_id, id, order_id, at, kind, from_status, to_status, actor_kind, actor_id, actor_name, detail, data)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[tx.businessId, newId(), orderId, tx.now(), kind, from ?? null, to ?? null],
      ...[actor.kind, actor.kind === "system" ? null : actor.id, actor.name, detail ?? null],
      data === undefined ? null : JSON.stringify(data),
    ],
  );
}

type TimelineRow = Pick<TimelineEntry, "id" | "kind" | "from" | "to" | "detail"> & {
  at: Date;
  actor_kind: TimelineEntry["actor"]["kind"];
  actor_name: string;
  data: EntryData | null;
};

/** An order's history, oldest first, dishes named in `language`. */
export async function readTimeline(tx: Tx, orderId: string, language: Language): Promise<TimelineEntry[]> {
  const rows = await tx.query<TimelineRow>(
    `select id, at, kind, from_status as "from", to_status as "to", actor_kind, actor_name, detail, data
     from order_timeline where business_id = $1 and order_id = $2 order by at, id`,
    [tx.businessId, orderId],
  );
  return rows.map(({ actor_kind, actor_name, at, data, ...row }) => ({
    ...row,
    at: at.toISOString(),
    actor: { kind: actor_kind, name: actor_name },
    difference: data?.difference
      ? { ...data.difference, lines: data.difference.lines.map((line) => lineChangeIn(line, language)) }
      : null,
    amountMinor: data?.amountMinor ?? null,
  }));
}

/** How often an order came forward to a status, this time included: more than once only after a step was taken back. */
export async function timesReached(tx: Tx, orderId: string, status: OrderStatus): Promise<number> {
  const rows = await tx.query<{ times: number }>(
    `select count(*)::int as times from order_timeline
     where business_id = $1 and order_id = $2 and kind = 'status_changed' and to_status = $3`,
    [tx.businessId, orderId, status],
  );
  return rows[0]?.times ?? 0;
}

/** A changed line with its names in one language. */
export const lineChangeIn = (line: SoldChange, language: Language): LineChange => ({
  ...line,
  name: inLanguage(line.name, language),
  options: line.options.map((option) => ({ ...option, name: inLanguage(option.name, language) })),
});
