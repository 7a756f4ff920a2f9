import type { ConfigOverrides } from "../config.ts";
import { type RunningEmulator, startEmulator } from "../emulator.ts";
import type { WorldDescription } from "../world/describe.ts";
import { Receiver } from "./receiver.ts";

export const ids = {
  app: "400000000000001",
  secret: "test_app_secret",
  portfolio: "300000000000001",
  waba: "100000000000001",
  number: "200000000000001",
  token: "TEST_TOKEN",
};

export function testWorld(callbackUrl: string): WorldDescription {
  return {
    apps: [
      {
        id: ids.app,
        secret: ids.secret,
        name: "Demo App",
        callbackUrl,
        verifyToken: "test-verify-token",
        fields: ["messages"],
      },
    ],
    portfolios: [{ id: ids.portfolio, name: "Example Ltd" }],
    wabas: [{ id: ids.waba, name: "Example Shop WABA", portfolioId: ids.portfolio, subscribedApps: [ids.app] }],
    phoneNumbers: [
      { id: ids.number, wabaId: ids.waba, displayPhoneNumber: "+1 555-555-0100", verifiedName: "Example Shop" },
    ],
    tokens: [{ token: ids.token, appId: ids.app, wabaIds: [ids.waba] }],
    customers: [
      { id: "dana", name: "Dana Example", waId: "15555550123", userId: "US.13491208655302740001", language: "en" },
      { id: "noa", name: "נועה לדוגמה", waId: "972550000101", language: "he" },
      { id: "sky", name: "Sky Hidden", username: "skyhidden", userId: "US.13491208655302740002", language: "en" },
    ],
  };
}

export type Answer = {
  status: number;
  body: Record<string, never> & { error?: GraphErrorBody } & Record<string, unknown>;
};
export type GraphErrorBody = {
  message: string;
  type: string;
  code: number;
  error_subcode?: number;
  error_data?: { details: string };
  fbtrace_id: string;
};

/** An emulator, the server behind its webhooks, and how tests speak to both. */
export type Desk = {
  emulator: RunningEmulator;
  receiver: Receiver;
  call: (method: string, path: string, body?: unknown, token?: string | null) => Promise<Answer>;
  send: (message: Record<string, unknown>) => Promise<Answer>;
  /** Sends a text and returns its id. */
  sendText: (to: string, body: string) => Promise<string>;
  /** Sends it and waits until it is on the phone; returns its id. */
  deliver: (message: Record<string, unknown>) => Promise<string>;
  /** Puts a file on a person's phone; returns its id for `media` acts. */
  phoneFile: (bytes: Buffer, mimeType: string, name?: string) => Promise<string>;
  customerWrites: (customer: string, act: Record<string, unknown>) => Promise<Record<string, unknown>>;
  close: () => Promise<void>;
};

export async function openDesk(config: ConfigOverrides = {}): Promise<Desk> {
  const receiver = await new Receiver().start();
  const emulator = await startEmulator({
    port: 0,
    timing: { sentMs: 0, deliveredMs: 0, slowDeliveredMs: 2_000 },
    ...config,
    webhooks: { connectionRetryMs: 20, answerRetryMs: 40, ...config.webhooks },
  });
  emulator.describe(testWorld(receiver.url));
  return deskOf(emulator, receiver);
}

export function deskOf(emulator: RunningEmulator, receiver: Receiver): Desk {
  const call: Desk["call"] = async (method, path, body, token = ids.token) => {
    const response = await fetch(emulator.url + path, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Answer["body"] };
  };
  const send: Desk["send"] = (message) =>
    call("POST", `/v24.0/${ids.number}/messages`, { messaging_product: "whatsapp", ...message });
  return {
    emulator,
    receiver,
    call,
    send,
    sendText: async (to, body) => {
      const answer = await send({ to, type: "text", text: { body } });
      return (answer.body as unknown as { messages: { id: string }[] }).messages[0]?.id ?? "";
    },
    deliver: async (message) => {
      const { body } = await send(message);
      const id = (body as unknown as { messages?: { id: string }[] }).messages?.[0]?.id;
      if (id === undefined) throw new Error(JSON.stringify(body));
      await receiver.until(() => receiver.statuses(id).includes("delivered"));
      return id;
    },
    phoneFile: async (bytes, mimeType, name = "file") => {
      const path = `/phone/api/media?name=${encodeURIComponent(name)}`;
      const headers = { "content-type": mimeType };
      const response = await fetch(emulator.url + path, { method: "POST", headers, body: new Uint8Array(bytes) });
      return ((await response.json()) as { mediaId: string }).mediaId;
    },
    customerWrites: async (customer, act) => {
      const answer = await call("POST", `/control/customers/${customer}/messages`, {
        phoneNumberId: ids.number,
        ...act,
      });
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
      return answer.body;
    },
    close: async () => {
      await emulator.close();
      await receiver.stop();
    },
  };
}

export function appToken(): string {
  return `${ids.app}|${ids.secret}`;
}
