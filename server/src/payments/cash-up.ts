import type { BusinessSettings } from "@croozer/contracts/businesses";
import type { PaymentMethod } from "@croozer/contracts/orders";
import type { CashUp } from "@croozer/contracts/payments";
import { localIso } from "../platform/clock/zones.ts";
import type { Tx } from "../platform/db/tx.ts";

type Settings = Pick<BusinessSettings, "timeZone" | "currency">;
type Takings = CashUp["total"];

/** A day of the business, from midnight to midnight where it is: 23 to 25 hours. `$2` is the day, `$3` the zone. */
export const ofDay = (column: string): string =>
  `${column} >= ($2::date)::timestamp at time zone $3 and ${column} < ($2::date + 1)::timestamp at time zone $3`;

export const dayOr = (tx: Tx, timeZone: string, day: string | undefined): string =>
  day ?? localIso(tx.now(), timeZone).slice(0, 10);

type Row = {
  method: PaymentMethod;
  /** Null for what went through a provider: it was in nobody's hands. */
  name: string | null;
  takenMinor: number;
  givenBackMinor: number;
  lostMinor: number;
  count: number;
};

/** What was taken, given back and lost to disputes on a day, as far as it really changed hands. */
export async function readCashUp(tx: Tx, { timeZone, currency }: Settings, wished?: string): Promise<CashUp> {
  const day = dayOr(tx, timeZone, wished);
  const rows = await tx.query<Row>(
    `select method, case when provider is null then actor_name end as name, count(*)::int as count,
       coalesce(sum(amount_minor) filter (where kind = 'payment'), 0)::bigint as "takenMinor",
       coalesce(sum(amount_minor) filter (where kind = 'refund'), 0)::bigint as "givenBackMinor",
       coalesce(sum(amount_minor) filter (where kind = 'dispute'), 0)::bigint as "lostMinor"
     from order_payments where business_id = $1 and state = 'done' and ${ofDay("done_at")}
     group by method, name order by method, name`,
    [tx.businessId, day, timeZone],
  );
  const methods = [...new Set(rows.map(({ method }) => method))];
  const names = [...new Set(rows.map(({ name }) => name))];
  return {
    day,
    currency,
    timeZone,
    byMethod: methods.map((method) => ({ method, ...summed(rows.filter((row) => row.method === method)) })),
    byPerson: names.map((name) => ({ name, ...summed(rows.filter((row) => row.name === name)) })),
    total: summed(rows),
    open: await readOpen(tx, day, timeZone),
  };
}

function summed(rows: readonly Row[]): Takings {
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  const takenMinor = sum((row) => row.takenMinor);
  const givenBackMinor = sum((row) => row.givenBackMinor);
  const lostMinor = sum((row) => row.lostMinor);
  const netMinor = takenMinor - givenBackMinor - lostMinor;
  return { takenMinor, givenBackMinor, lostMinor, netMinor, count: sum(({ count }) => count) };
}

/** More than a day has; what is left out is earlier. */
const shownOpen = 500;

/** Delivered on the day and not wholly paid by now. */
async function readOpen(tx: Tx, day: string, timeZone: string): Promise<CashUp["open"]> {
  const rows = await tx.query<Omit<CashUp["open"][number], "completedAt"> & { completedAt: Date }>(
    `select id, number, short_number as "shortNumber", payment_method as "paymentMethod",
       total_minor - settled_minor as "dueMinor", customer_name as "customerName", status_changed_at as "completedAt"
     from orders where business_id = $1 and status = 'delivered' and settled_minor < total_minor
       and ${ofDay("status_changed_at")}
     order by status_changed_at desc, id desc limit ${shownOpen}`,
    [tx.businessId, day, timeZone],
  );
  return rows.map((row) => ({ ...row, completedAt: row.completedAt.toISOString() }));
}
