import type { Notice } from "@croozer/contracts/realtime";
import pg from "pg";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { appUrl } from "../db/migrate.ts";
import { newId } from "../db/new-id.ts";
import { createTestDatabase, testRoles } from "../db/test-database.ts";
import { coalesceMs, type NoticeBus, openNoticeBus } from "./bus.ts";
import { payloadsOf, readPayload } from "./payloads.ts";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let eavesdropper: pg.Client;
let overheard: string[] = [];
const open: NoticeBus[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  eavesdropper = new pg.Client({ connectionString: database.url });
  await eavesdropper.connect();
  eavesdropper.on("notification", ({ payload = "" }) => overheard.push(payload));
  await eavesdropper.query("listen croozer_notices");
});
afterEach(async () => {
  for (const bus of open.splice(0)) await bus.close();
  overheard = [];
});
afterAll(async () => {
  await eavesdropper.end();
  await database.drop();
});

/** A process of the installation. */
async function startProcess(hasScreens: boolean) {
  const heard: [string, Notice][] = [];
  const told: string[] = [];
  let gaps = 0;
  const log = pino({ level: "silent" });
  const warn = vi.spyOn(log, "warn");
  const bus = await openNoticeBus({
    url: appUrl(database.url, testRoles),
    log,
    hasScreens,
    onNotices: (businessId, notices) => heard.push(...notices.map((one): [string, Notice] => [businessId, one])),
    onGap: () => {
      gaps += 1;
    },
    onTold: (text) => told.push(text),
  });
  open.push(bus);
  return { ...bus, heard, told, warn, gaps: () => gaps };
}
const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 10 });
/** How many connections the database takes from those who are no superusers; -1 any number. */
const letConnect = (limit: number) =>
  eavesdropper.query(`alter database "${new URL(database.url).pathname.slice(1)}" connection limit ${limit}`);
const notice = (id: string, version = 1): Notice => ({ type: "conversation", id, version });

test("notices of a worker reach the screens of every web process, not the one that knows them already", async () => {
  const [web, other, worker] = [await startProcess(true), await startProcess(true), await startProcess(false)];
  worker.publish("a", [notice("1"), notice("1", 2), notice("2")]);
  await until(() => {
    web.publish("b", [notice("3")]);
    expect(other.heard).toContainEqual(["b", notice("3")]);
  });
  await until(() => expect(other.heard).toContainEqual(["a", notice("2")]));
  expect(other.heard).toContainEqual(["a", notice("1", 2)]);
  await until(() =>
    expect(web.heard).toEqual([
      ["a", notice("1", 2)],
      ["a", notice("2")],
    ]),
  );
  expect(worker.heard).toEqual([]);
});

test("a process alone sends nothing, until another with screens comes", async () => {
  const alone = await startProcess(true);
  alone.publish("a", [notice("1")]);
  await startProcess(false);
  alone.publish("a", [notice("2")]);
  const web = await startProcess(true);
  await until(() => {
    alone.publish("a", [notice("3")]);
    expect(web.heard).toContainEqual(["a", notice("3")]);
  });
  expect(overheard.join()).not.toMatch(/"id":"[12]"/);
});

test("what a process tells reaches every other, also one without screens", async () => {
  const [web, other, worker] = [await startProcess(true), await startProcess(true), await startProcess(false)];
  web.tell("Dana looks");
  await until(() => expect([other.told, worker.told]).toEqual([["Dana looks"], ["Dana looks"]]));
  expect(web.told).toEqual([]);
});

test("a burst larger than PostgreSQL carries at once arrives whole", async () => {
  const [web, worker] = [await startProcess(true), await startProcess(false)];
  const business = newId();
  const many = Array.from({ length: 500 }, (_, n) => notice(newId(), n));
  worker.publish(business, many);
  await until(() => expect(web.heard).toHaveLength(500));
  expect(web.heard.map(([, one]) => one)).toEqual(many);
  await until(() => expect(overheard.length).toBeGreaterThan(3));
  for (const payload of overheard) expect(Buffer.byteLength(payload)).toBeLessThan(8000);
});

test("a lost connection is opened again and told as a gap, and notices go on", async () => {
  const [web, worker] = [await startProcess(true), await startProcess(false)];
  const cut = (name: string) =>
    eavesdropper.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1", [name]);
  await cut("croozer-screens");
  await until(() => expect(web.gaps()).toBe(1));
  await cut("croozer-no-screens");
  await until(() => expect(worker.gaps()).toBe(1));
  await until(() => {
    worker.publish("a", [notice("2")]);
    expect(web.heard).toContainEqual(["a", notice("2")]);
  });
});

test("notices that could not be sent are told as a gap to the screens of others", async () => {
  const [web, worker] = [await startProcess(true), await startProcess(false)];
  await until(() => {
    worker.publish("a", [notice("1")]);
    expect(web.heard).toContainEqual(["a", notice("1")]);
  });
  await letConnect(0);
  await eavesdropper.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'croozer-no-screens'",
  );
  await until(() => expect(worker.warn).toHaveBeenCalled());
  worker.publish("a", [notice("lost")]);
  // Timers of one process run in the order in which they are due: by now the notice was to be sent.
  await new Promise((done) => setTimeout(done, coalesceMs * 2));
  expect(web.gaps()).toBe(0);
  await letConnect(-1);
  await until(() => expect(web.gaps()).toBe(1));
  expect(web.heard).not.toContainEqual(["a", notice("lost")]);
});

test("what others write on the channel is not taken for notices", () => {
  const [payload = ""] = payloadsOf(new Map([["a", new Map([["x", notice("1")]])]]));
  expect(readPayload(payload)).toEqual({ businessId: "a", notices: [notice("1")] });
  for (const odd of ["nothing", "a\n{", 'a\n{"type":"other"}', "a\nnull"]) expect(readPayload(odd)).toBeNull();
});
