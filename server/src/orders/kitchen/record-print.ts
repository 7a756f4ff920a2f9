import type { PaperKind, Print, RecordPrint } from "@croozer/contracts/printing";
import type { z } from "zod";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import type { Order, SoldItem } from "../order.ts";
import { insertTimeline } from "../timeline.ts";
import { assertRevision, holdOrder } from "../write-change.ts";

/**
 * Takes a print of an order upon oneself: the first of a revision is given once, whoever asks for it. The order itself
 * is unchanged, so its version is too: printing is in nobody's way.
 * @throws `order.not_found`, `order.changed_meanwhile`, `order.already_printed` with when and by whom
 */
export async function recordPrint(tx: Tx, id: string, wish: z.output<typeof RecordPrint>): Promise<Print> {
  // Held: of two boards the second waits here, and then finds the print of the first.
  const order = await holdOrder(tx, id, undefined);
  assertRevision(order, wish.revision);
  const { kind, revision, automatic, device } = wish;
  const before = await findPrint(tx, order, kind);
  if (before && !wish.again) refuse("order.already_printed", { at: before.at, by: before.by, copy: before.copy });
  const copy = before ? before.copy + 1 : 0;
  const at = tx.now();
  const print = { id: newId(), kind, revision, copy, device, automatic, at: at.toISOString(), by: tx.actor.name };
  await tx.query(
    `insert into order_prints (business_id, id, order_id, kind, revision, copy, device, automatic, items, at, actor_kind,
       actor_id, actor_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[tx.businessId, print.id, id, kind, revision, copy, device, automatic, JSON.stringify(order.items), at],
      ...[tx.actor.kind, tx.actor.kind === "system" ? null : tx.actor.id, tx.actor.name],
    ],
  );
  await insertTimeline(tx, id, { kind: `${kind}_${copy === 0 ? "printed" : "copied"}`, detail: String(revision) });
  tx.notice({ type: "order", id, version: order.version, placed: false, made: true });
  return print;
}

const columns = `id, kind, revision, copy, device, automatic, at, actor_name as "by"`;
type Row = Omit<Print, "at"> & { at: Date };
const printOf = ({ at, ...row }: Row): Print => ({ ...row, at: at.toISOString() });

/** The latest print of an order as it is now; null when this revision is on no paper. */
export async function findPrint(tx: Tx, { id, revision }: Order, kind: PaperKind): Promise<Print | null> {
  const rows = await tx.query<Row>(
    `select ${columns} from order_prints where business_id = $1 and order_id = $2 and kind = $3 and revision = $4
     order by copy desc limit 1`,
    [tx.businessId, id, kind, revision],
  );
  return rows[0] ? printOf(rows[0]) : null;
}

/** Every print of an order, oldest first. */
export const listPrints = async (tx: Tx, orderId: string): Promise<Print[]> =>
  (
    await tx.query<Row>(
      `select ${columns} from order_prints where business_id = $1 and order_id = $2 order by at, copy`,
      [tx.businessId, orderId],
    )
  ).map(printOf);

/**
 * The lines as the kitchen has them: as on its last paper of an earlier revision, else as it last saw them on a screen.
 * A copy so marks what the first print of its revision marked. Null when it knows no others.
 */
export async function linesBefore(tx: Tx, order: Order): Promise<SoldItem[] | null> {
  if (order.revision === 1) return order.seenItems;
  const rows = await tx.query<{ items: SoldItem[] }>(
    `select items from order_prints where business_id = $1 and order_id = $2 and kind = 'ticket' and revision < $3
     order by revision desc, copy desc limit 1`,
    [tx.businessId, order.id, order.revision],
  );
  return rows[0]?.items ?? order.seenItems;
}
