import { afterEach, beforeEach, expect, test } from "vitest";
import type { ApiCall } from "../phone-api.ts";
import { type Desk, ids, openDesk } from "../testing/desk.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

async function calls(query = ""): Promise<ApiCall[]> {
  return ((await desk.call("GET", `/control/api-calls${query}`)).body as unknown as { calls: ApiCall[] }).calls;
}

test("calls are kept with what they brought and were answered, the newest first", async () => {
  await desk.call("GET", `/v24.0/${ids.number}`);
  await desk.sendText("15555550123", "Hello");
  await expect.poll(async () => (await calls()).length).toBe(2);
  const [send, read] = await calls();
  expect(send).toMatchObject({ method: "POST", path: `/v24.0/${ids.number}/messages`, status: 200, code: null });
  expect(send?.request).toContain("Hello");
  expect(send?.answer).toContain("wamid.");
  expect(send?.operation).toBe("POST /{phone_number}/messages");
  expect(read).toMatchObject({ method: "GET", path: `/v24.0/${ids.number}`, operation: "GET /{phone_number}" });
});

test("refusals are found by themselves, tokens are not shown", async () => {
  await desk.call("GET", `/v24.0/${ids.number}`);
  await desk.call("GET", `/v24.0/123?access_token=${ids.token}`, undefined, null);
  await expect.poll(async () => (await calls("?failed=1")).length).toBe(1);
  const [refused] = await calls("?failed=1");
  expect(refused).toMatchObject({ status: 400, code: 100 });
  expect(JSON.stringify(refused)).not.toContain(ids.token);
});

test("a call that was cut off has no status", async () => {
  await desk.call("POST", "/control/faults/next", { fault: "resetAfterAccept", times: 1 });
  await expect(desk.sendText("15555550123", "Hello")).rejects.toThrow();
  await expect.poll(() => calls()).toMatchObject([{ status: null }]);
});
