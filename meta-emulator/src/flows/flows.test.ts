import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Answer, type Desk, ids, openDesk } from "../testing/desk.ts";
import { readFixture, shapeOf } from "../testing/fixtures.ts";
import { FlowEndpoint } from "../testing/flow-endpoint.ts";

const footer = (action: Record<string, unknown>) => ({ type: "Footer", label: "Go", "on-click-action": action });
const screen = (id: string, children: unknown[], more: Record<string, unknown> = {}) => ({
  id,
  title: id,
  layout: { type: "SingleColumnLayout", children },
  ...more,
});
const feedback = (version = "7.2") => ({
  version,
  screens: [screen("FEEDBACK", [footer({ name: "complete", payload: {} })], { terminal: true })],
});
const exchange = { name: "data_exchange", payload: {} };
const booking = (more: Record<string, unknown> = {}) => ({
  version: "7.3",
  data_api_version: "4.0",
  routing_model: { DAY: ["HOUR"], HOUR: [] },
  screens: [
    screen("DAY", [footer(exchange)]),
    screen("HOUR", [footer(exchange)], {
      terminal: true,
      data: { hours: { type: "array", items: { type: "string" }, __example__: ["10:00"] } },
    }),
  ],
  ...more,
});

let desk: Desk;
let endpoint: FlowEndpoint;
beforeEach(async () => {
  endpoint = await new FlowEndpoint().start();
  desk = await openDesk({ flowEndpointTimeoutMs: 300 });
  desk.emulator.describe({ apps: [{ id: ids.app, fields: ["messages", "flows"] }] });
});
afterEach(async () => {
  await desk.close();
  await endpoint.stop();
});

async function put(name: string, more: Record<string, unknown> = {}): Promise<string> {
  const answer = await desk.call("POST", "/control/flows", { wabaId: ids.waba, name, ...more });
  return String(answer.body.id);
}
const published = { status: "PUBLISHED", json: feedback() };

async function upload(flowId: string, text: string, more: Record<string, string> = {}): Promise<Answer> {
  const form = new FormData();
  form.set("name", "flow.json");
  form.set("asset_type", "FLOW_JSON");
  for (const [name, value] of Object.entries(more)) form.set(name, value);
  form.set("file", new Blob([text], { type: "application/json" }), "flow.json");
  const headers = { authorization: `Bearer ${ids.token}` };
  const response = await fetch(`${desk.emulator.url}/v24.0/${flowId}/assets`, { method: "POST", headers, body: form });
  return { status: response.status, body: (await response.json()) as Answer["body"] };
}

function sendFlow(flowId: string, parameters: Record<string, unknown> = {}): Promise<Answer> {
  return desk.send({
    to: "15555550123",
    type: "interactive",
    interactive: {
      type: "flow",
      body: { text: "Book?" },
      action: {
        name: "flow",
        parameters: { flow_message_version: "3", flow_id: flowId, flow_cta: "Book", ...parameters },
      },
    },
  });
}

/** A flow message that is on Dana's phone. */
async function deliverFlow(flowId: string, parameters: Record<string, unknown> = {}): Promise<string> {
  await desk.customerWrites("dana", { type: "text", body: "hi" });
  const { body } = await sendFlow(flowId, parameters);
  const { id } = (body as unknown as { messages: { id: string }[] }).messages[0]!;
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("delivered"));
  return id;
}

async function putThrottled(): Promise<string> {
  const throttled = await put("Throttled", { ...published, status: "THROTTLED" });
  for (let sent = 0; sent < 10; sent++) expect((await sendFlow(throttled)).status).toBe(200);
  return throttled;
}

function putKey(): Promise<Answer> {
  const path = `/v24.0/${ids.number}/whatsapp_business_encryption`;
  return desk.call("POST", path, { business_public_key: endpoint.keys.publicKey });
}

test("a flow from its first draft to its last day, told at every step", async () => {
  const made = await desk.call("POST", `/v24.0/${ids.waba}/flows`, { name: "Feedback", categories: ["SURVEY"] });
  const id = String(made.body.id);
  const broken = await upload(id, JSON.stringify({ ...feedback(), version: "1.0" }, null, 2));
  expect(broken.body).toMatchObject({
    success: true,
    validation_errors: [{ error: "UNSUPPORTED_FLOW_JSON_VERSION", line_start: 2, column_start: 14 }],
  });
  expect((await desk.call("GET", `/v24.0/${id}`)).body.validation_errors).toHaveLength(1);
  expect((await desk.call("POST", `/v24.0/${id}/publish`)).body.error).toMatchObject({ code: 139002 });
  expect((await upload(id, JSON.stringify(feedback()))).body).toEqual({ success: true, validation_errors: [] });
  expect((await desk.call("POST", `/v24.0/${id}/publish`)).body).toEqual({ success: true });
  expect((await desk.call("POST", `/v24.0/${id}/deprecate`)).body).toEqual({ success: true });
  await desk.receiver.until(() => desk.receiver.values().length === 3);
  const told = desk.receiver.values() as { message?: string; new_status?: string }[];
  expect(told.map(({ new_status }) => new_status).sort()).toEqual(["DEPRECATED", "DRAFT", "PUBLISHED"]);
  const change = desk.receiver.received.find(({ body }) => body.includes('"old_status":"DRAFT"'))!;
  expect(shapeOf(change.payload)).toEqual(shapeOf(readFixture("whatsapp.flows.status-change")));
  expect(change.body).toContain("Flow Feedback changed status from DRAFT to PUBLISHED");
});

test("the JSON that was uploaded can be downloaded by whoever has the link", async () => {
  const id = await put("Feedback");
  const text = JSON.stringify(feedback(), null, 1);
  await upload(id, text);
  const { body } = await desk.call("GET", `/v24.0/${id}/assets`);
  const url = (body.data as unknown as { download_url: string }[])[0]!.download_url;
  expect(await (await fetch(url)).text()).toBe(text);
  expect((await fetch(url.slice(0, -1))).status).toBe(404);
});

test.each([{ asset_type: "PICTURE" }, { name: "other.json" }])("an upload with %o is refused", async (more) => {
  expect((await upload(await put("Feedback"), "{}", more)).body.error).toMatchObject({ code: 100 });
});

test("what is edited after publishing is served only once it is published too", async () => {
  const id = await put("Feedback", published);
  const edited = {
    ...feedback(),
    screens: [screen("OTHER", [footer({ name: "complete", payload: {} })], { terminal: true })],
  };
  await upload(id, JSON.stringify(edited));
  expect((await desk.call("GET", `/v24.0/${id}`)).body.status).toBe("DRAFT");
  const served = async (query = "") =>
    JSON.stringify((await desk.call("GET", `/phone/api/flows/${id}${query}`)).body).includes("OTHER");
  expect([await served(), await served("?draft=1")]).toEqual([false, true]);
  expect((await sendFlow(id)).status).toBe(200);
  await desk.call("POST", `/v24.0/${id}/publish`);
  expect(await served()).toBe(true);
});

test("a link to the preview is kept, and made anew when asked", async () => {
  const id = await put("Feedback", published);
  const link = async (invalidate: boolean) => {
    const { body } = await desk.call("GET", `/v24.0/${id}?fields=preview.invalidate(${invalidate})`);
    return (body.preview as unknown as { preview_url: string; expires_at: string }).preview_url;
  };
  const first = await link(false);
  expect(first).toMatch(new RegExp(`^https://business.facebook.com/wa/manage/flows/${id}/preview/\\?token=\\w+$`));
  expect(await link(false)).toBe(first);
  expect(await link(true)).not.toBe(first);
});

test("monitoring blocks a flow, and the business hears of it", async () => {
  const id = await put("Feedback", published);
  await desk.call("PATCH", `/control/flows/${id}`, { status: "BLOCKED" });
  await desk.receiver.until(() => desk.receiver.received.some(({ body }) => body.includes('"new_status":"BLOCKED"')));
  expect((await sendFlow(id)).body.error).toMatchObject({ code: 132068 });
  await desk.call("PATCH", `/control/flows/${id}`, { status: "PUBLISHED" });
  expect((await sendFlow(id)).status).toBe(200);
});

test("a template's button opens a flow of the WABA, and is refused with it", async () => {
  const id = await put("Feedback", published);
  const components = [
    { type: "BODY", text: "How was it?" },
    { type: "BUTTONS", buttons: [{ type: "FLOW", text: "Tell us", flow_name: "Feedback" }] },
  ];
  await desk.call("POST", "/control/templates", { name: "ask", components });
  const send = () =>
    desk.send({ to: "15555550123", type: "template", template: { name: "ask", language: { code: "en_US" } } });
  expect((await send()).status).toBe(200);
  const { body } = await desk.call("GET", "/control/sends?type=template");
  const { sends } = body as unknown as { sends: { content: { buttons: { flow: unknown }[] } }[] };
  expect(sends[0]!.content.buttons[0]!.flow).toMatchObject({ flowId: id, screen: "FEEDBACK" });
  await desk.call("PATCH", `/control/flows/${id}`, { status: "BLOCKED" });
  expect((await send()).body.error).toMatchObject({ code: 132068 });
});

test("after an hour a throttled flow goes out again", async () => {
  const throttled = await putThrottled();
  expect((await sendFlow(throttled)).body.error).toMatchObject({ code: 132069 });
  await desk.call("POST", "/control/clock", { advanceMs: 3_600_001 });
  expect((await sendFlow(throttled)).status).toBe(200);
});

test("alerts have the documented shape", async () => {
  const id = await put("Feedback", published);
  const errors = [{ errorType: "TIMEOUT", errorRate: 33.33, errorCount: 1 }];
  await desk.call("POST", `/control/flows/${id}/alerts`, { event: "ENDPOINT_ERROR_RATE", errors });
  await desk.receiver.until(() => desk.receiver.received.length === 1);
  const { payload } = desk.receiver.received[0]!;
  expect(shapeOf(payload)).toEqual(shapeOf(readFixture("whatsapp.flows.endpoint-error-rate")));
  for (const event of [
    "CLIENT_ERROR_RATE",
    "ENDPOINT_LATENCY",
    "ENDPOINT_AVAILABILITY",
    "FLOW_VERSION_EXPIRY_WARNING",
  ]) {
    await desk.call("POST", `/control/flows/${id}/alerts`, { event });
  }
  await desk.receiver.until(() => desk.receiver.received.length === 5);
});

test("a flow that is gone through comes back as its answer", async () => {
  const messageId = await deliverFlow(await put("Feedback", published), { flow_token: "ft_0001" });
  desk.receiver.received.length = 0;
  await desk.customerWrites("dana", {
    type: "flow_reply",
    messageId,
    response: { rating: "5", comments: "Great" },
  });
  await desk.receiver.until(() => desk.receiver.received.some(({ body }) => body.includes("nfm_reply")));
  const { payload } = desk.receiver.received.find(({ body }) => body.includes("nfm_reply"))!;
  expect(shapeOf(payload)).toEqual(shapeOf(readFixture("whatsapp.message.interactive-nfm-reply-flow")));
  const [message] = desk.receiver.values().flatMap(({ messages }) => messages ?? []);
  const { nfm_reply: reply } = message!.interactive as { nfm_reply: { response_json: string } };
  expect(JSON.parse(reply.response_json)).toEqual({ flow_token: "ft_0001", rating: "5", comments: "Great" });
});

describe("an endpoint", () => {
  let flowId: string;
  let messageId: string;
  beforeEach(async () => {
    await putKey();
    flowId = await put("Booking", { json: booking(), endpointUri: endpoint.url });
    expect((await desk.call("POST", `/v24.0/${flowId}/publish`)).body).toEqual({ success: true });
    messageId = await deliverFlow(flowId, { flow_token: "ft_0002", flow_action: "data_exchange" });
    endpoint.asked.length = 0;
  });
  const ask = (request: Record<string, unknown>) =>
    desk.call("POST", `/phone/api/flows/${flowId}/exchange`, { messageId, ...request });
  const codeOf = (answer: Answer) => (answer.body.error as unknown as { code: string } | undefined)?.code;

  test("is asked for each screen, encrypted and signed", async () => {
    endpoint.replies.push({ answer: { screen: "DAY", data: {} } });
    expect((await ask({ action: "INIT" })).body).toEqual({ screen: "DAY", data: {} });
    endpoint.replies.push({ answer: { screen: "HOUR", data: { hours: ["10:00"] } } });
    const second = await ask({ action: "data_exchange", screen: "DAY", data: { day: "שבת" } });
    expect(second.body).toEqual({ screen: "HOUR", data: { hours: ["10:00"] } });
    const params = { flow_token: "ft_0002", hour: "10:00" };
    endpoint.replies.push({ answer: { screen: "SUCCESS", data: { extension_message_response: { params } } } });
    const last = await ask({ action: "data_exchange", screen: "HOUR", data: { hour: "10:00" } });
    expect(last.body).toEqual({ screen: "SUCCESS", data: { extension_message_response: { params } } });
    expect(endpoint.asked.map(({ payload }) => payload)).toMatchObject([
      { version: "4.0", action: "INIT", flow_token: "ft_0002" },
      { version: "4.0", action: "data_exchange", screen: "DAY", data: { day: "שבת" }, flow_token: "ft_0002" },
      { action: "data_exchange", screen: "HOUR" },
    ]);
    const { headers, body } = endpoint.asked[0]!;
    const signature = createHmac("sha256", ids.secret).update(body).digest("hex");
    expect(headers["x-hub-signature-256"]).toBe(`sha256=${signature}`);
  });

  test("can tell by a signature that the flow token is Meta's", async () => {
    endpoint.replies.push({ answer: { screen: "DAY", data: {} } });
    await ask({ action: "INIT" });
    const [head, body, signature] = String(endpoint.asked[0]!.payload.flow_token_signature).split(".");
    expect(JSON.parse(Buffer.from(body!, "base64url").toString())).toEqual({ flow_token: "ft_0002" });
    expect(signature).toBe(createHmac("sha256", ids.secret).update(`${head}.${body}`).digest("base64url"));
  });

  test("that cannot decrypt is asked once more, with the key fetched anew", async () => {
    endpoint.replies.push({ status: 421 }, { answer: { screen: "DAY", data: {} } });
    expect((await ask({ action: "INIT" })).status).toBe(200);
    endpoint.replies.push({ status: 421 }, { status: 421 });
    expect(codeOf(await ask({ action: "INIT" }))).toBe("business-decryption-error");
  });

  test("that says the token is over has its words shown", async () => {
    endpoint.replies.push({ status: 427, body: '{"error_msg":"The order has already been placed"}' });
    const answer = await ask({ action: "INIT" });
    expect(answer.status).toBe(409);
    expect(answer.body.error).toEqual({ code: "flow_token_invalid", message: "The order has already been placed" });
  });

  test.each([
    [{ status: 432 }, "signature_invalid"],
    [{ status: 500 }, "unexpected_http_status_code"],
    [{ body: "not encrypted" }, "response-decryption-error"],
    ["hang" as const, "timeout_error"],
    ["cut" as const, "no_http_response_error"],
    [{ answer: { data: {} } }, "payload-schema-error"],
    [{ answer: { screen: "SUCCESS", data: {} } }, "payload-schema-error"],
    [{ answer: { screen: "NOWHERE", data: {} } }, "invalid-screen-transition"],
    [{ answer: { screen: "HOUR", data: { hours: "10:00" } } }, "payload-schema-error"],
  ])("that answers %o is a %s", async (reply, code) => {
    endpoint.replies.push(reply);
    const answer = await ask({ action: "data_exchange", screen: "DAY" });
    expect([answer.status, codeOf(answer)]).toEqual([502, code]);
  });

  test("that goes where the routes do not lead is told of it", async () => {
    endpoint.replies.push({ answer: { screen: "DAY", data: {} } });
    expect(codeOf(await ask({ action: "data_exchange", screen: "HOUR" }))).toBe("invalid-screen-transition");
    await expect.poll(() => endpoint.asked.length).toBe(2);
    expect(endpoint.asked[1]!.payload).toMatchObject({
      action: "data_exchange",
      flow_token: "ft_0002",
      data: { error: "invalid-screen-transition" },
    });
  });

  test("may send the person back", async () => {
    endpoint.replies.push({ answer: { screen: "DAY", data: {} } });
    expect((await ask({ action: "BACK", screen: "HOUR" })).body).toMatchObject({ screen: "DAY" });
  });

  test("that is down keeps its flow from being published", async () => {
    await endpoint.stop();
    const other = await put("Other", { json: booking(), endpointUri: endpoint.url });
    const answer = await desk.call("POST", `/v24.0/${other}/publish`);
    expect(answer.body.error).toMatchObject({ code: 139002, message: "(#139002) Endpoint Not Available" });
    const ping = await desk.call("POST", `/control/flows/${flowId}/ping`);
    expect(ping.body).toMatchObject({ active: false, problem: { code: "no_http_response_error" } });
    await endpoint.start();
  });

  test("of a number whose key is worth nothing is not sent", async () => {
    const key = { phoneNumberId: ids.number, publicKey: endpoint.keys.publicKey, signatureStatus: "MISMATCH" };
    await desk.call("POST", "/control/flow-keys", key);
    expect((await sendFlow(flowId)).body.error).toMatchObject({ code: 132068 });
    expect(codeOf(await ask({ action: "INIT" }))).toBe("public-key-signiture-verification");
  });
});

test("flows and keys are described with the world", async () => {
  const flow = { id: "660000000000001", wabaId: ids.waba, name: "Feedback", ...published };
  const world = { flows: [flow], flowKeys: [{ phoneNumberId: ids.number, publicKey: "x", signatureStatus: "VALID" }] };
  expect((await desk.call("POST", "/control/world", world)).status).toBe(200);
  expect((await desk.call("GET", `/v24.0/${flow.id}`)).body).toMatchObject({ status: "PUBLISHED" });
  const broken = { flows: [{ ...flow, json: { version: "7.2" } }] };
  expect((await desk.call("POST", "/control/world", broken)).status).toBe(422);
});
