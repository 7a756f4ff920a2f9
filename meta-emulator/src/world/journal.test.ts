import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { putCustomer } from "../people/describe.ts";
import { testWorld } from "../testing/desk.ts";
import { putWorld } from "./describe.ts";
import { Journal } from "./journal.ts";
import { World } from "./world.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "emulator-journal-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function open(): { world: World; journal: Journal } {
  const world = new World();
  return { world, journal: new Journal(folder, world) };
}

test("a world is there again, changes and deletions included", () => {
  const { world, journal } = open();
  putWorld(world, 0, testWorld("http://127.0.0.1:1/webhook"));
  putCustomer(world, 0, { id: "dana", name: "Dana Renamed", language: "en" });
  world.customers.delete("sky");
  journal.close();
  const again = open();
  expect([...again.world.customers.values()].map(({ name }) => name)).toEqual(["Dana Renamed", "נועה לדוגמה"]);
  expect(again.world.findCustomerByWaId("15555550123")?.id).toBe("dana");
  expect(again.world.apps.find("400000000000001")?.secret).toBe("test_app_secret");
  again.journal.close();
});

test("a line torn by a crash is skipped, what stood before it is kept", () => {
  const { world, journal } = open();
  putWorld(world, 0, testWorld("http://127.0.0.1:1/webhook"));
  journal.close();
  appendFileSync(join(folder, "world.ndjson"), '["customers","dana",{"name":"Da');
  const again = open();
  expect(again.world.customers.find("dana")?.name).toBe("Dana Example");
  again.journal.close();
});

test("the file does not grow with changes of the same thing", () => {
  const { world, journal } = open();
  const name = "x".repeat(100_000);
  for (let change = 0; change < 200; change++) {
    putCustomer(world, 0, { id: "dana", name: `${name}${change}`, waId: "15555550123", language: "en" });
    journal.flush();
  }
  journal.close();
  expect(readFileSync(join(folder, "world.ndjson")).length).toBeLessThan(9 * 1024 * 1024);
  const again = open();
  expect(again.world.customers.find("dana")?.name).toBe(`${name}199`);
  again.journal.close();
});
