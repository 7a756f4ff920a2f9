import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestPlatform, type TestPlatform } from "../test-platform.ts";
import { assertHarmlessRole } from "./migrate.ts";
import { newId } from "./new-id.ts";

let platform: TestPlatform;
const mine = newId();
const theirs = newId();
const as = (businessId: string) => ({
  businessId,
  requestId: newId(),
  actor: { kind: "system", name: "test" } as const,
});
const keep = (businessId: string, name: string) =>
  platform.db.inTx(as(businessId), (tx) =>
    tx.query("insert into counters (business_id, name, value) values ($1, $2, 1)", [businessId, name]),
  );

beforeAll(async () => {
  platform = await openTestPlatform();
  await keep(mine, "a");
  await keep(theirs, "b");
});
afterAll(() => platform.close());

test("a transaction sees its own business only, whatever the statement says", async () => {
  const names = await platform.db.inTx(as(mine), (tx) => tx.query<{ name: string }>("select name from counters"));
  expect(names).toEqual([{ name: "a" }]);
  const stolen = await platform.db.inTx(as(mine), (tx) =>
    tx.query("select name from counters where business_id = $1", [theirs]),
  );
  expect(stolen).toEqual([]);
  const changed = await platform.db.inTx(as(mine), (tx) =>
    tx.query("update counters set value = 9 where business_id = $1 returning 1", [theirs]),
  );
  expect(changed).toEqual([]);
});

test("a row cannot be written for another business", async () => {
  const forged = platform.db.inTx(as(mine), (tx) =>
    tx.query("insert into counters (business_id, name, value) values ($1, 'forged', 1)", [theirs]),
  );
  await expect(forged).rejects.toThrow(/row-level security/);
});

test("without a tenant, tenant tables are empty, also on a connection that served one before", async () => {
  const rows = await platform.db.withoutTenant(
    "test",
    async (client) => (await client.query("select 1 from counters")).rows,
  );
  expect(rows).toEqual([]);
});

test("the business of one transaction does not linger into the next on the same connection", async () => {
  const { rows } = await platform.db.pool.query<{ business: string | null }>("select current_business() as business");
  expect(rows).toEqual([{ business: null }]);
});

test("a failed transaction leaves nothing behind: no row, no job, no event", async () => {
  const failing = platform.db.inTx(as(mine), async (tx) => {
    await tx.query("insert into counters (business_id, name, value) values ($1, 'half', 1)", [mine]);
    tx.keepEvent("catalogue.changed", { version: 1 });
    throw new Error("midway");
  });
  await expect(failing).rejects.toThrow("midway");
  const left = await platform.db.inTx(as(mine), (tx) =>
    tx.query("select 1 from counters where name = 'half' union all select 1 from events"),
  );
  expect(left).toEqual([]);
});

test("a connection that breaks between two statements fails its transaction and nothing else", async () => {
  const broken = platform.db.inTx(as(mine), async (tx) => {
    const [own] = await tx.query<{ pid: number }>("select pg_backend_pid() as pid");
    const admin = new pg.Client({ connectionString: platform.databaseUrl });
    await admin.connect();
    await admin.query("select pg_terminate_backend($1, 5000)", [own?.pid]);
    await admin.end();
    // Its end is read before the next statement is asked; without a listener that would end this process.
    await new Promise((resolve) => setImmediate(resolve));
    await tx.query("select 1");
  });
  await expect(broken).rejects.toThrow();
  expect(await platform.db.inTx(as(mine), (tx) => tx.query("select 1 as one"))).toEqual([{ one: 1 }]);
});

test("an owner of tables or a superuser is refused as the application's role", async () => {
  const owner = new pg.Client({ connectionString: platform.databaseUrl });
  await owner.connect();
  await expect(assertHarmlessRole(owner)).rejects.toThrow(/could bypass/);
  await owner.end();
});

test("every table with a business has row-level security forced", async () => {
  const owner = new pg.Client({ connectionString: platform.databaseUrl });
  await owner.connect();
  const { rows } = await owner.query<{ table: string }>(`
    select c.relname as table from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'business_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`);
  await owner.end();
  // The look-ups that are made before the tenant is known.
  expect(rows.map((row) => row.table).sort()).toEqual([
    "channel_routes",
    "courier_links",
    "menu_addresses",
    "order_links",
    "payment_hooks",
  ]);
});

test("work across businesses names its reason, and these are all of them", async () => {
  const root = new URL("../../", import.meta.url).pathname;
  const files = (await readdir(root, { recursive: true })).filter(
    (name) => name.endsWith(".ts") && !/(^|\/)test-|\.test\.ts$/.test(name),
  );
  const reasons: string[] = [];
  for (const name of files)
    for (const match of (await readFile(join(root, name), "utf8")).matchAll(/withoutTenant(?:Once)?\(\s*"([^"]+)"/g))
      reasons.push(`${name}: ${match[1]}`);
  expect(reasons.sort()).toMatchInlineSnapshot(`
    [
      "businesses/api-keys.ts: find the business of an API key",
      "businesses/people.ts: find a person by e-mail",
      "businesses/people.ts: the operator named in the configuration",
      "businesses/slugs.ts: a slug names the business",
      "channels/look-after.ts: accounts that are looked after",
      "conversations/reply-times/look-after-replies.ts: businesses that promise answers within a time",
      "couriers/links.ts: a link names a courier, not a business",
      "intake/connected-numbers.ts: businesses with a connected number",
      "intake/deliveries.ts: webhooks are kept before it is known whom they concern",
      "intake/deliveries.ts: what became of webhooks",
      "intake/intake.ts: webhooks that a process left behind",
      "intake/jobs.ts: webhooks of a number that came before it was connected",
      "intake/operator-routes.ts: the operator reads a webhook",
      "intake/operator-routes.ts: the operator reads the webhook log",
      "intake/operator-routes.ts: unrouted webhooks of numbers that are connected now",
      "intake/partitions.ts: days of the webhook log that are over",
      "intake/partitions.ts: partitions of the webhook log",
      "intake/replay-routes.ts: the operator follows a replay",
      "intake/replay-routes.ts: the operator reads what was replayed",
      "intake/replay-routes.ts: the operator replays webhooks",
      "intake/replay-runner.ts: webhooks that an operator replays",
      "intake/routing.ts: a webhook names a number, not a business",
      "intake/trim.ts: businesses whose old events go",
      "orders/placing/link.ts: a link names an order, not a business",
      "payments/hooks.ts: a provider's event names an address, not a business",
    ]
  `);
});
