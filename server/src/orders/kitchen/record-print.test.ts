import type { Print } from "@croozer/contracts/printing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { type Desk, openDesk, openOrderHttp, type Problem } from "../test-order-desk.ts";

let platform: TestPlatform;
let http: Http;
let desk: Desk;
beforeAll(async () => {
  platform = await openTestPlatform();
  http = await openOrderHttp(platform);
  desk = await openDesk(platform, http);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
});

const placed = async () => {
  const items = [{ productId: desk.menu.coke.id, quantity: 2 }];
  return (await desk.as("agent")("POST", "", { items, fulfilment: "pickup" })).body;
};

test("of boards that print at the same moment one does; the others are told when and by whom", async () => {
  const order = await placed();
  const answers = await Promise.all(
    ["Dana", "Yossi", "Noa", "Avi"].map((name) =>
      desk.as("staff", name)<Print & Problem>("POST", `/${order.id}/prints`, { revision: 1, automatic: true }),
    ),
  );
  const first = answers.filter(({ status }) => status === 201);
  expect(first.length).toBe(1);
  const others = answers.filter(({ status }) => status === 409);
  expect(others.map(({ body }) => body.code)).toEqual(Array(3).fill("order.already_printed"));
  expect(others[0]?.body.details).toMatchObject({ at: first[0]?.body.at, by: first[0]?.body.by, copy: 0 });
  const detail = (await desk.as("staff")("GET", `/${order.id}`)).body;
  expect(detail.ticketPrint).toMatchObject({ revision: 1, copy: 0, by: first[0]?.body.by });
  expect(detail.version).toBe(order.version);
  expect(detail.timeline.filter(({ kind }) => kind === "ticket_printed")).toMatchObject([{ detail: "1" }]);
});

test("a print whose answer was lost and that is asked for again with its key is the same print, on one paper", async () => {
  const order = await placed();
  const print = (key: string, body: object) =>
    desk.as("staff", "Yossi")<Print & Problem>("POST", `/${order.id}/prints`, body, { "idempotency-key": key });
  const [first, copy] = [{ revision: 1 }, { revision: 1, again: true }];
  for (const body of [first, copy]) {
    const key = `print-${JSON.stringify(body)}`;
    const answers = [await print(key, body), await print(key, body)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
  }
  const { prints, timeline } = (await desk.as("staff")("GET", `/${order.id}`)).body;
  expect(prints.map((one) => one.copy)).toEqual([0, 1]);
  expect(timeline.filter(({ kind }) => kind.startsWith("ticket_"))).toHaveLength(2);
});

test("printed again on purpose it is a copy, and both are listed", async () => {
  const order = await placed();
  const print = (body: object) => desk.as("staff", "Yossi")<Print>("POST", `/${order.id}/prints`, body);
  await print({ revision: 1, device: "Pass" });
  expect((await print({ revision: 1, again: true })).body).toMatchObject({ copy: 1, by: "Yossi" });
  expect((await print({ revision: 1, kind: "receipt" })).body).toMatchObject({ copy: 0, kind: "receipt" });
  const { prints, timeline } = (await desk.as("staff")("GET", `/${order.id}`)).body;
  expect(prints).toMatchObject([
    { kind: "ticket", copy: 0, device: "Pass" },
    { kind: "ticket", copy: 1, device: null },
    { kind: "receipt", copy: 0 },
  ]);
  expect(timeline.map(({ kind }) => kind)).toEqual(["placed", "ticket_printed", "ticket_copied", "receipt_printed"]);
});

test("what changed since the last paper is marked on the next one, even when a screen showed it meanwhile", async () => {
  const order = await placed();
  const as = desk.as("agent");
  await as("POST", `/${order.id}/prints`, { revision: 1 });
  const { body } = await as<{ order: { version: number; revision: number } }>("PATCH", `/${order.id}`, {
    version: order.version,
    items: [{ id: order.items[0]?.id, quantity: 3 }],
  });
  expect(body.order.revision).toBe(2);
  const refused = await as<Problem>("POST", `/${order.id}/prints`, { revision: 1, again: true });
  expect(refused).toMatchObject({ status: 409, body: { code: "order.changed_meanwhile" } });
  await as("POST", `/${order.id}/seen`, { version: body.order.version });
  const lines = async () => (await as<{ lines: object[] }>("GET", `/${order.id}/print`)).body.lines;
  const marked = [
    { quantity: 2, change: null, unitPriceMinor: order.items[0]?.unitPriceMinor },
    { quantity: 1, change: "added", unitPriceMinor: order.items[0]?.unitPriceMinor },
  ];
  expect(await lines()).toMatchObject(marked);
  expect((await as("GET", `/${order.id}`)).body.ticketPrint).toMatchObject({ revision: 1 });
  await as("POST", `/${order.id}/prints`, { revision: 2 });
  // A copy marks what the first of its revision did.
  expect(await lines()).toMatchObject(marked);
});
