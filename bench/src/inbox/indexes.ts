import type pg from "pg";

const tables = ["messages", "conversations", "customers", "customer_words", "conversation_labels"];

/** Indexes are made in one go once everything is there, and nothing is logged meanwhile. */
export async function setAside(client: pg.Client): Promise<void> {
  await client.query("create table if not exists bench_indexes (name text primary key, definition text not null)");
  const { rows: foreign } = await client.query<{ drop: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop from pg_constraint
     where contype = 'f' and (confrelid::regclass::text = any ($1) or conrelid::regclass::text = any ($1))`,
    [tables],
  );
  for (const { drop } of foreign) await client.query(drop);
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexname as name, i.indexdef as definition from pg_indexes i
     where i.schemaname = 'public' and i.tablename = any ($1)
       and not exists (select 1 from pg_constraint c where c.conname = i.indexname and c.contype in ('p', 'u'))`,
    [tables],
  );
  for (const { name, definition } of rows) {
    await client.query("insert into bench_indexes values ($1, $2) on conflict do nothing", [name, definition]);
    await client.query(`drop index ${name}`);
  }
  for (const table of tables) await client.query(`alter table ${table} set unlogged`);
}

export async function takeBack(client: pg.Client): Promise<void> {
  const known = await client.query("select 1 from pg_class where relname = 'bench_indexes'");
  if (!known.rowCount) return;
  await client.query("set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 2");
  const { rows } = await client.query<{ name: string; definition: string }>(
    "select name, definition from bench_indexes",
  );
  for (const { name, definition } of rows) {
    const made = await client.query("select 1 from pg_class where relname = $1", [name]);
    if (!made.rowCount) await client.query(definition);
    await client.query("delete from bench_indexes where name = $1", [name]);
  }
  // Later migrations refer to these tables, which they may only when they are logged.
  for (const table of tables) {
    await client.query(`alter table ${table} set logged`);
    await client.query(`vacuum analyze ${table}`);
  }
  await client.query("checkpoint");
}
