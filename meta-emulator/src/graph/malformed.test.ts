import { connect } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Desk, ids, openDesk } from "../testing/desk.ts";

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const messages = `/v24.0/${ids.number}/messages`;

test.each([
  ["GET", "/v24.0/nobody", 404, 803],
  ["GET", "/nobody", 404, 803],
  ["POST", "/", 400, 2500],
  ["GET", "/v24.0", 400, 2500],
  ["GET", `/v24.0/${ids.number}/poems`, 400, 2500],
  ["GET", `/v24.0/${ids.number}/messages/1`, 400, 2500],
  ["GET", `/v99.0/${ids.number}`, 400, 2500],
  ["GET", "/v24.0/%zz", 400, 100],
  ["GET", `/v24.0/${"9".repeat(5_000)}`, 400, 100],
  ["GET", messages, 400, 100],
  ["PUT", messages, 400, 100],
  ["DELETE", messages, 400, 100],
  ["PATCH", `/v24.0/${ids.number}`, 400, 100],
  ["GET", "/v24.0/__proto__", 404, 803],
  ["GET", `/v24.0/${ids.number}/constructor`, 400, 2500],
  ["GET", `/v24.0/${ids.number}?fields=id,shoe_size`, 400, 100],
])("%s %s is answered in Meta's envelope", async (method, path, status, code) => {
  const answer = await desk.call(method, path);
  expect(answer.body.error).toMatchObject({ code });
  expect(answer.status).toBe(status);
});

test.each([
  ["not JSON", "{"],
  ["a list", "[]"],
  ["a text", '"hello"'],
  ["null", "null"],
  ["no bytes", ""],
  ["bytes that are no text", "\u0000\u0001"],
  ["deep nesting that ends", `{"messaging_product":"whatsapp","x":${"[".repeat(20_000)}${"]".repeat(20_000)}}`],
  ["deep nesting", `{"messaging_product":${"[".repeat(20_000)}`],
])("a body that is %s is refused as a parameter", async (_name, body) => {
  const answer = await desk.call("POST", messages, body);
  expect(answer.status).toBe(400);
  expect(answer.body.error).toMatchObject({ code: 100, type: "OAuthException" });
  expect(JSON.stringify(answer.body)).not.toMatch(/ at .*\.ts/);
});

test("a huge body is refused", async () => {
  const answer = await desk.send({ to: "15555550123", type: "text", text: { body: "a".repeat(4 * 1024 * 1024) } });
  expect(answer.status).toBe(413);
  expect(answer.body.error).toMatchObject({ code: 100 });
});

test("what is not HTTP gets an envelope and no crash", async () => {
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(desk.emulator.port, "127.0.0.1", () => socket.write("HELLO THERE\r\n\r\n"));
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.on("close", () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1.1 400 /);
  expect(answer).toMatch('"code":100');
  expect((await desk.call("GET", "/control/health")).status).toBe(200);
});
