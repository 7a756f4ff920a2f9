import type pg from "pg";
import { english, hebrew, prefixes, rare } from "./words.ts";

/** Sentences of four to eleven words, the usual ones often, and of every eighth word one of 60,000 that hardly anybody says. */
export async function makeSentences(client: pg.Client): Promise<void> {
  await client.query(functions);
  const known = await client.query("select 1 from pg_class where relname = 'bench_sentences'");
  if (known.rowCount) return;
  await client.query(
    `create table bench_sentences as
     select n, jsonb_build_object('type', 'text', 'body', body) as content from generate_series(0, 131071) n, lateral (
       select string_agg(case when r.is_rare then r.made when r.is_hebrew then case when r.h % 3 = 0 then ($3::text[])[1 + r.h % 10] else '' end
         || ($1::text[])[1 + floor(cardinality($1::text[]) * power(r.part, 2.5))::int]
         else ($2::text[])[1 + floor(cardinality($2::text[]) * power(r.part, 2.5))::int] end, ' ' order by k)
         || case when n % 5000 = 4999 then ' ' || ($4::text[])[1 + n / 5000 % 2] else '' end as body
       from generate_series(1, 4 + n % 8) k, lateral (select hashint8extended(n, k) & 1048575 as h) x,
         lateral (select x.h, n % 3 > 0 as is_hebrew, x.h % 8 = 7 as is_rare, (x.h >> 4) / 65536.0 as part,
           translate(lpad(to_hex((x.h % 60000) * 7919 & 16777215), 6, '0'), '0123456789abcdef', case when n % 3 > 0 then 'אבגדהזחטילמנסעפק' else 'aeioubdfglmnrstv' end) as made) r
     ) s`,
    [hebrew, english, prefixes, rare],
  );
  await client.query("alter table bench_sentences add primary key (n); analyze bench_sentences");
}

/** Ids as the server makes them, by their time; the same again for the same number. */
const functions = `
  create or replace function bench_id(at timestamptz, n bigint) returns uuid language sql immutable return
    (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(n & 4095), 3, '0') || '8' || substr(md5(n::text || at::text), 1, 15))::uuid;
  create or replace function bench_name(n bigint) returns text language sql immutable return
    (array['דנה','נועה','עומר','יוסי','Tom','Priya','Rina','Alexandra','שירה','אבי','Maya','Dan','Lior','גיל','טל','Noam'])[1 + n * 7 % 16] || ' '
    || (array['לוי','כהן','מזרחי','Cohen','Levi','Smith','Nair','אזולאי','פרץ','Katz','Reed','ביטון','דהן','Adams','Stone','גבאי'])[1 + n / 16 % 16] || ' ' || (n * 7919 % 200000);`;
