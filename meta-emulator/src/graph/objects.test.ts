import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../testing/desk.ts";
import { readFixture, shapeOf } from "../testing/fixtures.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

test("a phone number is read by its fields, in the documented shape", async () => {
  const fixture = readFixture("graph.phone-number.get");
  const { body } = await desk.call("GET", `/v24.0/${ids.number}?fields=${Object.keys(fixture).join(",")}`);
  expect(shapeOf(body)).toEqual(shapeOf(fixture));
  const chosen = await desk.call("GET", `/v24.0/${ids.number}?fields=throughput{level},verified_name`);
  expect(chosen.body).toEqual({ throughput: { level: "STANDARD" }, verified_name: "Example Shop", id: ids.number });
});

test("without fields a phone number has its default ones", async () => {
  const { body } = await desk.call("GET", `/v24.0/${ids.number}`);
  expect(body).toEqual({
    verified_name: "Example Shop",
    code_verification_status: "VERIFIED",
    display_phone_number: "+1 555-555-0100",
    quality_rating: "GREEN",
    id: ids.number,
  });
});

test("a WABA and its numbers are read in the documented shape", async () => {
  const fixture = readFixture("graph.waba.get");
  const waba = await desk.call("GET", `/v24.0/${ids.waba}?fields=${Object.keys(fixture).join(",")}`);
  expect(shapeOf(waba.body)).toEqual(shapeOf(fixture));
  const numbers = await desk.call("GET", `/v24.0/${ids.waba}/phone_numbers`);
  expect(numbers.body).toMatchObject({ data: [{ id: ids.number }], paging: { cursors: {} } });
});

test("registering sets the PIN once; then it must match, and ten times in 72 hours are enough", async () => {
  const register = (pin: unknown) =>
    desk.call("POST", `/v24.0/${ids.number}/register`, { messaging_product: "whatsapp", pin });
  expect((await register("12345")).body.error).toMatchObject({ code: 131009 });
  expect((await register(undefined)).body.error).toMatchObject({ code: 131008 });
  expect((await register("123456")).body).toEqual({ success: true });
  expect((await register("654321")).body.error).toMatchObject({ code: 133005 });
  await desk.call("POST", `/v24.0/${ids.number}`, { pin: "654321" });
  for (let call = 3; call <= 10; call++) expect((await register("654321")).body).toEqual({ success: true });
  expect((await register("654321")).body.error).toMatchObject({ code: 133016 });
  await desk.call("POST", "/control/clock", { advanceMs: 72 * 3_600_000 });
  expect((await register("654321")).body).toEqual({ success: true });
});

test("numbers come page by page", async () => {
  const phoneNumbers = Array.from({ length: 5 }, (_, i) => ({
    id: `20000000000010${i}`,
    wabaId: ids.waba,
    displayPhoneNumber: `+1 555-555-020${i}`,
    verifiedName: `Shop ${i}`,
  }));
  desk.emulator.describe({ phoneNumbers });
  const seen: string[] = [];
  let after = "";
  for (;;) {
    const { body } = await desk.call("GET", `/v24.0/${ids.waba}/phone_numbers?limit=4&fields=id&after=${after}`);
    const page = body as unknown as { data: { id: string }[]; paging?: { cursors: { after: string } } };
    seen.push(...page.data.map(({ id }) => id));
    if (!page.paging) break;
    after = page.paging.cursors.after;
  }
  expect(seen).toEqual([ids.number, ...phoneNumbers.map(({ id }) => id)]);
  const bad = await desk.call("GET", `/v24.0/${ids.waba}/phone_numbers?limit=none`);
  expect(bad.body.error).toMatchObject({ code: 100 });
});
