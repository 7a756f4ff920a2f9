import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { newId } from "../platform/db/new-id.ts";

type Answer = (request: IncomingMessage, reply: ServerResponse) => void;
export type Uploaded = { id: string; phoneNumberId: string; type: string; name: string; bytes: Buffer };

/** Meta's files for tests: ids, links and uploads, each of which can be told to fail. */
export type TestMediaMeta = {
  url: string;
  /** What it was asked, `GET /v25.0/1` or `GET /cdn/1`. */
  asked: string[];
  files: Map<string, Buffer>;
  uploads: Uploaded[];
  /** Answers instead of the usual, once each and in their order. */
  linkAnswers: Answer[];
  bytesAnswers: Answer[];
  uploadAnswers: Answer[];
  /** Messages that it took, in their order. */
  sent: Record<string, unknown>[];
  messageAnswers: Answer[];
  close(): Promise<void>;
};

export const fail =
  (status: number, body: string = JSON.stringify({ error: { code: 100, message: "no such object" } })): Answer =>
  (_request, reply) =>
    reply.writeHead(status, { "content-type": "application/json" }).end(body);
export const refuseWith = (code: number): Answer => fail(400, JSON.stringify({ error: { code, message: "refused" } }));

export async function openTestMediaMeta(): Promise<TestMediaMeta> {
  const server = createServer((request, reply) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    meta.asked.push(`${request.method} ${path}`);
    if (path.endsWith("/messages")) return void (meta.messageAnswers.shift() ?? takeMessage)(request, reply);
    if (request.method === "POST") return void (meta.uploadAnswers.shift() ?? takeUpload)(request, reply);
    if (path.startsWith("/cdn/")) return (meta.bytesAnswers.shift() ?? giveBytes)(request, reply);
    return (meta.linkAnswers.shift() ?? giveLink)(request, reply);
  });
  const giveLink: Answer = (request, reply) => {
    const id = idIn(request);
    const bytes = meta.files.get(id);
    if (!bytes) return fail(400)(request, reply);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    reply.end(JSON.stringify({ id, url: `${meta.url}/cdn/${id}`, sha256, file_size: String(bytes.length) }));
  };
  const giveBytes: Answer = (request, reply) => {
    const bytes = meta.files.get(idIn(request));
    if (!bytes || request.headers.authorization !== "Bearer token-of-the-tests")
      return fail(404, "gone")(request, reply);
    reply.writeHead(200, { "content-type": "text/html", "content-length": bytes.length }).end(bytes);
  };
  const takeUpload = async (request: IncomingMessage, reply: ServerResponse) => {
    const body = new Response(new Uint8Array(await buffer(request)), {
      headers: { "content-type": request.headers["content-type"] ?? "" },
    });
    const form = await body.formData();
    const file = form.get("file");
    if (!(file instanceof File)) return fail(400)(request, reply);
    const id = `uploaded-${meta.uploads.length + 1}`;
    const phoneNumberId = request.url?.split("/")[2] ?? "";
    const bytes = Buffer.from(await file.arrayBuffer());
    meta.uploads.push({ id, phoneNumberId, type: String(form.get("type")), name: file.name, bytes });
    reply.setHeader("content-type", "application/json").end(JSON.stringify({ id }));
  };
  const takeMessage = async (request: IncomingMessage, reply: ServerResponse) => {
    const body: Record<string, unknown> = JSON.parse((await buffer(request)).toString());
    if (body.status !== "read") meta.sent.push(body);
    const messages = [{ id: `wamid.out.${newId()}` }];
    reply.setHeader("content-type", "application/json").end(JSON.stringify({ messages }));
  };
  const meta: TestMediaMeta = {
    url: "",
    asked: [],
    files: new Map(),
    uploads: [],
    linkAnswers: [],
    bytesAnswers: [],
    uploadAnswers: [],
    sent: [],
    messageAnswers: [],
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  meta.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return meta;
}

const idIn = (request: IncomingMessage): string => (request.url ?? "").split("?")[0]?.split("/")[2] ?? "";
