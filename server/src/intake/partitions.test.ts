import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../platform/db/new-id.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { createPartitionKeeper } from "./partitions.ts";

const dayMs = 86_400_000;
let platform: TestPlatform;
let owner: pg.Client;
beforeAll(async () => {
  platform = await openTestPlatform({ env: { WEBHOOK_RETENTION_DAYS: "7" } });
  owner = new pg.Client({ connectionString: platform.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await platform.close();
});

const dayAgo = (days: number) => new Date(Date.now() - days * dayMs);
const partitionOf = (at: Date) => `webhook_deliveries_${at.toISOString().slice(0, 10).replaceAll("-", "")}`;
const partitions = async () =>
  (await owner.query<{ name: string }>("select name from webhook_partitions() order by ends_at")).rows.map(
    ({ name }) => name,
  );
const store = (at: Date, outcome: string) =>
  owner.query(
    "insert into webhook_deliveries (id, received_at, source, payload, outcome) values ($1, $2, 'x', '{}', $3)",
    [newId(), at, outcome],
  );
const left = async () =>
  (await owner.query("select tableoid::regclass::text as name, outcome from webhook_deliveries order by outcome")).rows;
/** A new keeper each time, as of a process that starts. */
const keep = () => createPartitionKeeper(platform).keep();

test("today and the days to come have partitions of their own, however often they are asked for", async () => {
  await Promise.all([keep(), keep()]);
  await keep();
  expect((await partitions()).slice(-4)).toEqual([0, -1, -2, -3].map((days) => partitionOf(dayAgo(days))));
});

test("days past their time go whole; what is pending or failed in them is kept until it is done", async () => {
  await owner.query(`create table webhook_deliveries_old partition of webhook_deliveries
    for values from ('${dayAgo(10).toISOString()}') to ('${dayAgo(8).toISOString()}')`);
  for (const outcome of ["done", "unrouted", "failed", "partly", "pending"]) await store(dayAgo(9), outcome);
  await store(dayAgo(2), "done");
  await keep();
  expect((await left()).map(({ outcome }) => outcome)).toEqual(["done", "failed", "partly", "pending"]);
  expect(await partitions()).not.toContain("webhook_deliveries_old");
  await owner.query("update webhook_deliveries set outcome = 'done' where outcome <> 'done'");
  await keep();
  expect(await left()).toHaveLength(1);
});
