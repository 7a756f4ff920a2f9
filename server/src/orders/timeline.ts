import { inLanguage, type Language } from "@croozer/contracts/basics";
import type { CancelCause } from "@croozer/contracts/cancel-causes";
import type { DisputeLine } from "@croozer/contracts/disputes";
import { isMoneyStep } from "@croozer/contracts/notices";
import type { LineChange, OrderStatus, TimelineEntry } from "@croozer/contracts/orders";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Difference, SoldChange } from "./difference.ts";
import {
  isNoticeTrue,
  isUntold,
  joinMessage,
  messageColumns,
  type NoticeData,
  type NoticeMessage,
  noticeLineOf,
} from "./notice-lines.ts";

/** What an entry holds beside its words. */
export type EntryData = {
  difference?: Difference;
  amountMinor?: number;
  notice?: NoticeData;
  dispute?: DisputeLine;
  cause?: CancelCause;
};
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
  const rows = await tx.query<TimelineRow & NoticeMessage & { status: OrderStatus }>(
    `select t.id, t.at, t.kind, t.from_status as "from", t.to_status as "to", t.actor_kind, t.actor_name, t.detail, t.data,
       o.status, ${messageColumns}
     from order_timeline t join orders o on o.business_id = $1 and o.id = t.order_id ${joinMessage}
     where t.business_id = $1 and t.order_id = $2 order by t.at, t.id`,
    [tx.businessId, orderId],
  );
  const latest = rows.findLast(({ data }) => data?.notice && !isMoneyStep(data.notice.step))?.id;
  return rows.map(({ actor_kind, actor_name, at, data, status, message_status, message_pricing, ...row }) => ({
    ...row,
    at: at.toISOString(),
    actor: { kind: actor_kind, name: actor_name },
    difference: data?.difference
      ? { ...data.difference, lines: data.difference.lines.map((line) => lineChangeIn(line, language)) }
      : null,
    amountMinor: data?.amountMinor ?? null,
    dispute: data?.dispute ?? null,
    cause: data?.cause ?? null,
    notice: data?.notice
      ? noticeOf(data.notice, { message_status, message_pricing }, row.id === latest ? { ...row, status } : null)
      : null,
  }));
}

/** `latest`: nothing was told since, so that it may be tried again while it is true. */
function noticeOf(
  notice: NoticeData,
  message: NoticeMessage,
  latest: { detail: string | null; status: OrderStatus } | null,
): TimelineEntry["notice"] {
  const line = noticeLineOf(notice, message);
  const canSendAgain =
    latest !== null && isUntold(line.state, latest.detail) && isNoticeTrue(notice.step, latest.status);
  return { ...line, canSendAgain };
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
export const lineChangeIn = ({ productId: _product, ...line }: SoldChange, language: Language): LineChange => ({
  ...line,
  name: inLanguage(line.name, language),
  options: line.options.map((option) => ({ ...option, name: inLanguage(option.name, language) })),
});
