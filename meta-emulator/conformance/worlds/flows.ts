import { generateKeyPairSync } from "node:crypto";
import { type Answer, ids, openDesk } from "../../src/testing/desk.ts";
import { FlowEndpoint } from "../../src/testing/flow-endpoint.ts";
import { cases } from "../flows.ts";
import type { Preparations } from "../run/request.ts";
import type { OpenWorld, World } from "./world.ts";

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

function shortKey(): string {
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
  return publicKey.export({ type: "spki", format: "pem" }).toString();
}
/** As JSON text has it, without the quotes: cases are filled in as text. */
const inText = (text: string) => JSON.stringify(text).slice(1, -1);

async function open(): Promise<OpenWorld> {
  const endpoint = await new FlowEndpoint().start();
  const desk = await openDesk({ flowEndpointTimeoutMs: 300 });
  desk.emulator.describe({ apps: [{ id: ids.app, fields: ["messages", "flows"] }] });
  async function put(name: string, more: Record<string, unknown> = {}): Promise<string> {
    const answer = await desk.call("POST", "/control/flows", { wabaId: ids.waba, name, ...more });
    return String(answer.body.id);
  }
  const published = { status: "PUBLISHED", json: feedback() };

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

  function putKey(): Promise<Answer> {
    const path = `/v24.0/${ids.number}/whatsapp_business_encryption`;
    return desk.call("POST", path, { business_public_key: endpoint.keys.publicKey });
  }

  const preparations: Preparations = {
    draft: async () => ({ draft: await put("Draft") }),
    valid: async () => ({ valid: await put("Valid", { json: feedback() }) }),
    frozen: async () => ({ frozen: await put("Frozen", { json: feedback("4.0") }) }),
    unlinked: async () => ({ unlinked: await put("Unlinked", { json: booking() }) }),
    published: async () => ({ published: await put("Published", published) }),
    deprecated: async () => ({ deprecated: await put("Deprecated", { ...published, status: "DEPRECATED" }) }),
    blocked: async () => ({ blocked: await put("Blocked", { ...published, status: "BLOCKED" }) }),
    throttled: async () => {
      const throttled = await put("Throttled", { ...published, status: "THROTTLED" });
      for (let sent = 0; sent < 10; sent++) await sendFlow(throttled);
      return { throttled };
    },
    otherWaba: async () => {
      const otherWaba = "100000000000002";
      desk.emulator.describe({
        wabas: [{ id: otherWaba, portfolioId: ids.portfolio }],
        tokens: [{ token: ids.token, appId: ids.app, wabaIds: [ids.waba, otherWaba] }],
      });
      await put("Published", published);
      return { otherWaba };
    },
    key: async () => ({ key: inText(endpoint.keys.publicKey) }),
    shortKey: async () => ({ key: inText(shortKey()) }),
    privateKey: async () => ({ key: inText(endpoint.keys.privateKey) }),
    keyed: async () => {
      await putKey();
      return {};
    },
  };
  return { desk, preparations, close: () => endpoint.stop() };
}

export const flows: World = { name: "flows", cases, open };
