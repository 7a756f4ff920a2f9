import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Received = { path: string; body: Record<string, unknown> };

/** A Graph API of the tests: remembers what it was sent and answers as told; accepts everything at first. */
export type TestMeta = {
  url: string;
  received: Received[];
  /** Only messages, without receipts. */
  sent(): Record<string, unknown>[];
  answer: (body: Record<string, unknown>, reply: ServerResponse) => void;
  close(): Promise<void>;
};

export const accept =
  (idOf: (body: Record<string, unknown>) => string): TestMeta["answer"] =>
  (body, reply) => {
    reply.end(JSON.stringify({ messaging_product: "whatsapp", contacts: [], messages: [{ id: idOf(body) }] }));
  };
export const reject =
  (code: number, status = 400): TestMeta["answer"] =>
  (_body, reply) => {
    reply.statusCode = status;
    reply.end(JSON.stringify({ error: { message: `(#${code}) refused`, code, error_data: { details: "as told" } } }));
  };

export async function openTestMeta(): Promise<TestMeta> {
  let count = 0;
  const server = createServer(async (request, reply) => {
    const body = await read(request);
    meta.received.push({ path: request.url ?? "", body });
    reply.setHeader("content-type", "application/json");
    if (body.status === "read") reply.end('{"success":true}');
    else meta.answer(body, reply);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const meta: TestMeta = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    sent: () => meta.received.map(({ body }) => body).filter((body) => body.status !== "read"),
    answer: accept(() => `wamid.out.${++count}`),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return meta;
}

async function read(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString() || "{}");
}
