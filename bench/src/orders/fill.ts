import { availableParallelism } from "node:os";
import pg from "pg";

export type Fill = {
  /** Of whom, and how many; they are spread over the last days, some thousand a day at the most. */
  businesses: readonly { id: string; count: number }[];
  perDay: number;
};

const batch = 250_000;

/** Tables without a log are filled three times as fast; what is read afterwards is the same. */
const tables = ["order_words", "order_items", "orders"] as const;

/**
 * Puts orders of the past into the database as the server writes them, two lines each, with every word they are found by;
 * by a superuser, in the fresh installation of a bench alone.
 */
export async function fillOrders(databaseUrl: string, { businesses, perDay }: Fill): Promise<void> {
  const now = new Date();
  const batches = businesses.flatMap(({ id, count }) =>
    Array.from({ length: Math.ceil(count / batch) }, (_, n) => ({
      ...{ id, perDay, now },
      ...{ from: n * batch, to: Math.min(count, (n + 1) * batch) },
    })),
  );
  const hand = async () => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query("set session_replication_role = replica");
    await client.query("set synchronous_commit = off");
    for (let next = batches.shift(); next; next = batches.shift()) await fillBatch(client, next.id, next);
    await client.end();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, hand));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  for (const table of tables) await client.query(`vacuum analyze ${table}`);
  await client.query("checkpoint");
  await client.end();
}

/** Losing the tables costs a bench nothing; their log would be most of the filling. Before anything is in them. */
export async function withoutLog(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ drop: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop from pg_constraint
     where contype = 'f' and confrelid = 'orders'::regclass`,
  );
  for (const { drop } of rows) await client.query(drop);
  for (const table of tables) await client.query(`alter table ${table} set unlogged`);
  await client.end();
}

/** Forgets every order. */
export async function forgetOrders(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`truncate ${tables.join(", ")} cascade`);
  await client.end();
}

const given =
  "array['דנה','נועה','עומר','יוסי','Tom','Priya','Rina','Alexandra','שירה','אבי','Maya','Dan','Lior','גיל','טל','Noam']";
const family =
  "array['לוי','כהן','מזרחי','Cohen','Levi','Smith','Nair','אזולאי','פרץ','Katz','Reed','ביטון','דהן','Adams','Stone','גבאי']";
const dishes =
  "array['מרגריטה|Margherita','פפרוני|Pepperoni','ארבע גבינות|Four cheeses','קולה|Coke','קולה זירו|Coke Zero','לחם שום|Garlic bread','סלט קיסר|Caesar salad','טירמיסו|Tiramisu','לימונדה|Lemonade','שקשוקה|Shakshuka']";

/** The newest is order 0: the last hundred are unfinished. One in 5,000 has a rare dish; every family name has a number. */
async function fillBatch(
  client: pg.Client,
  businessId: string,
  { from, to, perDay, now }: { from: number; to: number; perDay: number; now: Date },
): Promise<void> {
  await client.query("begin");
  await client.query(
    `create temp table fresh on commit drop as
     select n, at, (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0')
         || '7000' || substr(replace(gen_random_uuid()::text, '-', ''), 17))::uuid as id,
       case when n < 100 then (array['pending','confirmed','preparing','ready','out_for_delivery'])[1 + n % 5]
         when n % 23 = 0 then 'cancelled' else 'delivered' end as status,
       (${given})[1 + n * 7 % 16] || ' ' || (${family})[1 + n / 16 % 16] || ' ' || (n * 7919::bigint % 200000) as name,
       '+97255' || lpad((n * 7919::bigint % 200000)::text, 7, '5') as phone,
       string_to_array((${dishes})[1 + n % 10], '|') as first,
       string_to_array(case when n % 5000 = 4999 then 'כמהין|Truffle' else (${dishes})[1 + n * 3 % 7] end, '|') as second
     from generate_series($1::int, $2::int - 1) n, lateral (select $4::timestamptz - n * interval '1 day' / $3::int as at) t`,
    [from, to, perDay, now],
  );
  await client.query(
    `with placed as (
       insert into orders (business_id, id, number, short_number, local_day, status, payment_status, payment_method, source,
         fulfilment, address, customer_name, customer_phone, language, subtotal_minor, tax_minor, delivery_fee_minor,
         total_minor, paid_minor, settled_minor, tax_included, currency, placed_at, status_changed_at, confirmed_at,
         ready_at, completed_at, tags, items_text)
       select $1, id, 'ORD-' || to_char(at, 'YYYYMMDD') || '-' || lpad((1 + n % $2::int)::text, 4, '0'), 1 + n % $2::int,
         (at at time zone 'Asia/Jerusalem')::date, status,
         case when status = 'cancelled' then 'cancelled' when n % 400 < 2 or n < 100 then 'pending' else 'paid' end,
         (array['cash','card','bit'])[1 + n % 3], (array['whatsapp','web','phone','manual'])[1 + n % 4],
         case n % 3 when 0 then 'pickup' else 'delivery' end, case n % 3 when 0 then null else 'Herzl 5, Haifa' end,
         name, phone, 'he', 9800, 1495, 1200, 11000, 0, 0, true, 'ILS', at, at + interval '40 minutes',
         at + interval '1 minute', at + interval '25 minutes', at + interval '40 minutes',
         case when n % 3000 = 0 then array['vip'] else '{}'::text[] end,
         first[1] || ' ' || first[2] || ' ' || second[1] || ' ' || second[2]
       from fresh
       returning business_id, id, words)
     insert into order_words (business_id, word, order_id)
     select distinct p.business_id, word, p.id from placed p, unnest(string_to_array(ltrim(p.words), ' ')) word`,
    [businessId, perDay],
  );
  await client.query(
    `insert into order_items (business_id, id, order_id, position, name_he, name_en, quantity, unit, unit_price_minor,
       subtotal_minor, options, request)
     select $1, gen_random_uuid(), id, p, names[1], names[2], 1, 'unit', 4900, 4900, '[]', '{}'
     from fresh, lateral (values (0, first), (1, second)) v (p, names)`,
    [businessId],
  );
  await client.query("commit");
}
