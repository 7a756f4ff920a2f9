import { constants, createCipheriv, createDecipheriv, generateKeyPairSync, privateDecrypt } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";

/** One pair for all: making one takes its time. */
const sharedKeys = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

const flowPath = "/flow";
type Payload = Record<string, unknown>;
/** An answer to encrypt, or what to do instead. */
export type Reply = { answer: unknown } | { status: number; body?: string } | { body: string } | "hang" | "cut";

/** A business's endpoint of a flow, as Meta's guide describes one: decrypts, answers under the flipped vector. */
export class FlowEndpoint {
  readonly keys = sharedKeys;
  readonly asked: { payload: Payload; headers: IncomingHttpHeaders; body: string }[] = [];
  readonly replies: Reply[] = [];
  readonly #server = createServer((request, response) => {
    // Its port was somebody else's a moment ago, whose webhooks may still be tried again.
    if (request.url !== flowPath) {
      request.resume();
      response.writeHead(404).end();
      return;
    }
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      const { payload, key, iv } = this.#open(body);
      this.asked.push({ payload, headers: request.headers, body });
      const reply = payload.action === "ping" ? { answer: { data: { status: "active" } } } : this.replies.shift();
      if (reply === "hang") return;
      if (reply === "cut") request.socket.destroy();
      else if (reply && "answer" in reply) response.end(seal(reply.answer, key, iv));
      else if (reply && "status" in reply) response.writeHead(reply.status).end(reply.body ?? "");
      else response.end(reply?.body ?? seal({ data: { acknowledged: true } }, key, iv));
    });
  });

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}${flowPath}`;
  }

  async start(): Promise<this> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #open(body: string): { payload: Payload; key: Buffer; iv: Buffer } {
    const { encrypted_flow_data: data, encrypted_aes_key: sealed, initial_vector: vector } = JSON.parse(body);
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const key = privateDecrypt(
      { key: this.keys.privateKey, padding, oaepHash: "sha256" },
      Buffer.from(sealed, "base64"),
    );
    const iv = Buffer.from(vector, "base64");
    const bytes = Buffer.from(data, "base64");
    const decipher = createDecipheriv("aes-128-gcm", key, iv, { authTagLength: 16 });
    decipher.setAuthTag(bytes.subarray(-16));
    const text = Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString("utf8");
    return { payload: JSON.parse(text), key, iv };
  }
}

function seal(answer: unknown, key: Buffer, iv: Buffer): string {
  const flipped = Buffer.from(iv.map((byte) => ~byte));
  const cipher = createCipheriv("aes-128-gcm", key, flipped);
  return Buffer.concat([cipher.update(JSON.stringify(answer)), cipher.final(), cipher.getAuthTag()]).toString("base64");
}
