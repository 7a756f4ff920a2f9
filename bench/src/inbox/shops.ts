import type { House } from "../house/house.ts";
import type { Shop } from "./fill.ts";
import { withClient } from "./with-client.ts";

const neighbours = 80;
const idOf = (kind: number, n: number) => `0190b5e4-000${kind}-7000-8000-${String(n).padStart(12, "0")}`;

export type Inbox = { shops: Shop[]; labelId: string; teamId: string };

/**
 * The demo business with members, teams and labels, and its neighbours, whose rows nobody asks for: ids of theirs are the
 * same at each start, so that a fill can go on.
 */
export async function openShops(
  { database, businessId }: House,
  { own, all }: { own: number; all: number },
): Promise<Inbox> {
  const each = Math.round((all - own) / neighbours);
  return withClient(database.url, async (client) => {
    const one = async (sql: string) => (await client.query<{ id: string }>(sql, [businessId])).rows[0]?.id ?? "";
    const channelId = await one("select id from channels where business_id = $1 limit 1");
    const memberId = await one("select id from members where business_id = $1 limit 1");
    await client.query(`
    create table if not exists bench_members (id uuid primary key);
    create table if not exists bench_teams (id uuid primary key);
    create table if not exists bench_labels (n integer primary key, id uuid not null)`);
    const members = [memberId, ...Array.from({ length: 4 }, (_, n) => idOf(1, n))];
    const teams = Array.from({ length: 3 }, (_, n) => idOf(2, n));
    const labels = Array.from({ length: 8 }, (_, n) => idOf(3, n));
    await client.query("insert into bench_members select unnest($1::uuid[]) on conflict do nothing", [members]);
    await client.query("insert into bench_teams select unnest($1::uuid[]) on conflict do nothing", [teams]);
    await client.query(
      "insert into bench_labels select n - 1, id from unnest($1::uuid[]) with ordinality l (id, n) on conflict do nothing",
      [labels],
    );
    await client.query(
      `insert into teams (business_id, id, name, created_at) select $1, id, 'Team ' || id, now() from bench_teams on conflict do nothing`,
      [businessId],
    );
    await client.query(
      `insert into labels (business_id, id, name, colour, created_at)
     select $1, id, 'Label ' || n, 'plum', now() from bench_labels on conflict do nothing`,
      [businessId],
    );
    const others = Array.from({ length: neighbours }, (_, n) => ({
      ...{ id: idOf(4, n), channelId: idOf(5, n), conversations: each },
    }));
    const mine = { id: businessId, channelId, conversations: own };
    return {
      shops: [...others.slice(0, neighbours / 2), mine, ...others.slice(neighbours / 2)].filter(
        ({ conversations }) => conversations > 0,
      ),
      labelId: labels[0] ?? "",
      teamId: teams[0] ?? "",
    };
  });
}

/** Opens every conversation of a business, as a shop that resolves nothing has them; or puts them back. */
export async function openAll(databaseUrl: string, businessId: string, isOpen: boolean): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query("alter table conversations add column if not exists bench_status text");
    await client.query(
      isOpen
        ? "update conversations set bench_status = status, status = 'open' where business_id = $1 and bench_status is null"
        : "update conversations set status = bench_status, bench_status = null where business_id = $1 and bench_status is not null",
      [businessId],
    );
    await client.query("vacuum analyze conversations");
  });
}
