import type { BusinessSettings } from "@croozer/contracts/businesses";
import { localIso } from "../platform/clock/zones.ts";
import type { Tx } from "../platform/db/tx.ts";
import { csvLine } from "../platform/text/csv.ts";
import { dayOr, ofDay } from "./cash-up.ts";

type Row = {
  at: Date;
  number: string;
  kind: string;
  method: string;
  amountMinor: number;
  by: string;
  reference: string | null;
  note: string | null;
};

const head = ["time", "order", "kind", "method", "amount", "by", "reference", "note"];

/** Every payment and refund of a day, one a line. Spreadsheets know by the mark in front that it is UTF-8. */
export async function cashUpCsv(
  tx: Tx,
  { timeZone }: Pick<BusinessSettings, "timeZone">,
  wished: string | undefined,
): Promise<string> {
  const rows = await tx.query<Row>(
    `select p.done_at as at, o.number, p.kind, p.method, p.amount_minor as "amountMinor", p.actor_name as by,
       p.reference, p.note
     from order_payments p join orders o on o.business_id = $1 and o.id = p.order_id
     where p.business_id = $1 and p.state = 'done' and ${ofDay("p.done_at")} order by p.done_at, p.id`,
    [tx.businessId, dayOr(tx, timeZone, wished), timeZone],
  );
  const lines = rows.map(({ at, number, kind, method, amountMinor, by, reference, note }) => {
    const signed = (kind === "payment" ? amountMinor : -amountMinor) / 100;
    return [
      localIso(at, timeZone).slice(0, 19).replace("T", " "),
      number,
      kind,
      method,
      signed.toFixed(2),
      by,
      reference,
      note,
    ];
  });
  return `\uFEFF${[head, ...lines].map(csvLine).join("")}`;
}
