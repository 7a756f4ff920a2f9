import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { OrderStatistics, OrderStatus } from "@croozer/contracts/orders";
import { orderStatuses } from "@croozer/contracts/orders";
import { instantOf, localTime } from "../../platform/clock/zones.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { localDay } from "../order.ts";

type Row = { day: string; status: OrderStatus; count: number; spentMinor: number };

/** As `spentMinor` reckons it. */
const spent = `greatest(0, total_minor - greatest(0, settled_minor - paid_minor + refunded_minor + lost_minor))`;

/** Today's figures, and those of the same weekday a week ago as they stood at this time of the day. */
export async function readStatistics(tx: Tx, { timeZone, currency }: BusinessSettings): Promise<OrderStatistics> {
  const now = tx.now();
  const wall = localTime(now, timeZone);
  const then = instantOf({ ...wall, day: wall.day - 7 }, timeZone);
  const [today, weekAgo] = [localDay(now, timeZone), localDay(then, timeZone)];
  const rows = await tx.query<Row>(
    `select local_day as day, status, count(*) as count, sum(${spent})::bigint as "spentMinor"
     from orders where business_id = $1 and (local_day = $2 or (local_day = $3 and placed_at <= $4))
     group by local_day, status`,
    [tx.businessId, today, weekAgo, then],
  );
  return { currency, today: figuresOf(rows, today), weekAgo: figuresOf(rows, weekAgo) };
}

function figuresOf(rows: readonly Row[], day: string): OrderStatistics["today"] {
  const own = rows.filter((row) => row.day === day);
  const standing = own.filter(({ status }) => status !== "cancelled");
  const sum = (of: (row: Row) => number) => standing.reduce((total, row) => total + of(row), 0);
  const orders = sum(({ count }) => count);
  const revenueMinor = sum(({ spentMinor }) => spentMinor);
  const countOf = (status: OrderStatus) => own.find((row) => row.status === status)?.count ?? 0;
  const byStatus = Object.fromEntries(orderStatuses.map((status) => [status, countOf(status)]));
  const averageMinor = orders === 0 ? null : Math.round(revenueMinor / orders);
  return { day, orders, revenueMinor, averageMinor, byStatus: byStatus as Record<OrderStatus, number> };
}
