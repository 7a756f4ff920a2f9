import { afterAll, beforeAll, expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../testing/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test.each(["", "/v21.0", "/v22.0", "/v23.0", "/v24.0", "/v25.0", "/v26.0"])("a send under %s", async (version) => {
  const body = { messaging_product: "whatsapp", to: "15555550123", type: "text", text: { body: "Hello" } };
  const answer = await desk.call("POST", `${version}/${ids.number}/messages`, body);
  expect(answer.status).toBe(200);
  expect(answer.body.contacts).toEqual([{ input: "15555550123", wa_id: "15555550123" }]);
});

test("a send as a form, its object as JSON text, and its token as a parameter", async () => {
  const form = new URLSearchParams({
    messaging_product: "whatsapp",
    to: "15555550123",
    type: "text",
    text: JSON.stringify({ body: "Hello" }),
    access_token: ids.token,
  });
  const response = await fetch(`${desk.emulator.url}/v24.0/${ids.number}/messages`, { method: "POST", body: form });
  expect(response.status).toBe(200);
});

test("a number without a country code gets that of the business", async () => {
  const answer = await desk.send({ to: "0555550123", type: "text", text: { body: "Hello" } });
  expect(answer.body.contacts).toEqual([{ input: "0555550123", wa_id: "1555550123" }]);
});

test("a message id says who it went to", async () => {
  const id = await desk.sendText("972550000101", "שלום");
  const bytes = Buffer.from(id.slice("wamid.".length), "base64");
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0x1c, 0x18, 12]));
  expect(bytes.toString("latin1")).toContain("972550000101");
});

test("an unregistered number does not send", async () => {
  await desk.call("POST", `/v24.0/${ids.number}/deregister`);
  const refused = await desk.send({ to: "15555550123", type: "text", text: { body: "Hello" } });
  expect(refused.body.error).toMatchObject({ code: 133010, message: "(#133010) Account not registered" });
  await desk.call("POST", `/v24.0/${ids.number}/register`, { messaging_product: "whatsapp", pin: "123456" });
  const accepted = await desk.send({ to: "15555550123", type: "text", text: { body: "Hello" } });
  expect(accepted.status).toBe(200);
});
