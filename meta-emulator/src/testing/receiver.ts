import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";

/** `answered`: with which status, null when the connection was cut. */
export type Received = {
  headers: IncomingHttpHeaders;
  body: string;
  payload: Payload;
  answered: number | null;
};
export type Payload = { object?: string; entry?: { id: string; changes: { field: string; value: Value }[] }[] };
export type Value = {
  messages?: Record<string, unknown>[];
  statuses?: { id: string; status: string; timestamp: string; errors?: { code: number }[]; [key: string]: unknown }[];
  contacts?: Record<string, unknown>[];
  metadata?: Record<string, unknown>;
};

/** A business's server: answers the verification and records every webhook. */
export class Receiver {
  readonly verifyToken = "test-verify-token";
  readonly received: Received[] = [];
  /** What the next POSTs are answered; 200 once it is empty. `null` cuts the connection. */
  readonly answers: (number | null)[] = [];
  readonly verifications: URL[] = [];
  #waiting: (() => void)[] = [];
  readonly #server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://receiver");
    if (request.method === "GET") {
      this.verifications.push(url);
      const known = url.searchParams.get("hub.verify_token") === this.verifyToken;
      response.writeHead(known ? 200 : 403).end(known ? url.searchParams.get("hub.challenge") : "no");
      return;
    }
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const answer = this.answers.length > 0 ? this.answers.shift() : 200;
      const body = Buffer.concat(chunks).toString("utf8");
      const answered = answer === undefined ? 200 : answer;
      this.received.push({ headers: request.headers, body, payload: JSON.parse(body), answered });
      if (answer === null) request.socket.destroy();
      else response.writeHead(answer ?? 200).end();
      for (const wake of this.#waiting.splice(0)) wake();
    });
  });

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/webhook`;
  }

  async start(port = 0): Promise<this> {
    this.#server.listen(port, "127.0.0.1");
    await once(this.#server, "listening");
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  /** `value` of every change received. */
  values(): Value[] {
    return this.received
      .flatMap(({ payload }) => payload.entry ?? [])
      .flatMap(({ changes }) => changes.map((c) => c.value));
  }

  statuses(id?: string): string[] {
    const all = this.values().flatMap(({ statuses }) => statuses ?? []);
    return all.filter((status) => id === undefined || status.id === id).map(({ status }) => status);
  }

  /** Resolves once `condition` holds after some POST; rejects after five seconds. */
  async until(condition: () => boolean): Promise<void> {
    const deadline = Date.now() + 5_000;
    while (!condition()) {
      const left = deadline - Date.now();
      if (left <= 0)
        throw new Error(`not seen within 5 s; received: ${this.received.map(({ body }) => body).join("\n")}`);
      await new Promise<void>((wake) => {
        const timer = setTimeout(wake, left);
        this.#waiting.push(() => {
          clearTimeout(timer);
          wake();
        });
      });
    }
  }
}
