/** A world for load: one number, no limits, statuses and messages in batches or one by one. */
export const ids = { app: "400000000000001", secret: "bench-app-secret", number: "200000000000001", token: "BENCH" };

export function benchWorld(callbackUrl: string) {
  return {
    apps: [{ id: ids.app, secret: ids.secret, callbackUrl, verifyToken: "bench", fields: ["messages"] }],
    portfolios: [{ id: "300000000000001" }],
    wabas: [{ id: "100000000000001", portfolioId: "300000000000001", subscribedApps: [ids.app] }],
    phoneNumbers: [
      { id: ids.number, wabaId: "100000000000001", displayPhoneNumber: "+1 555-555-0100", verifiedName: "Bench" },
    ],
    tokens: [{ token: ids.token, appId: ids.app }],
    limits: "off",
  };
}

export type Batching = { batchMessagesMs: number; batchStatusesMs: number };

export function controlOf(port: number) {
  return async function control<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`http://127.0.0.1:${port}/control${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
}

/** The bytes of a send to the nth of so many people. */
export function sendRequest(n: number, people: number): Buffer {
  const body = JSON.stringify({
    messaging_product: "whatsapp",
    to: String(972550000000 + (n % people)),
    type: "text",
    text: { body: `Your order ${n} is on its way 🛵` },
    biz_opaque_callback_data: `order:${n}`,
  });
  return Buffer.from(
    `POST /v24.0/${ids.number}/messages HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer ${ids.token}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
