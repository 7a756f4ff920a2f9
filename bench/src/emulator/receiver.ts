import { createHmac } from "node:crypto";
import { createServer, type Socket } from "node:net";

const answer = Buffer.from("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
const endOfHead = Buffer.from("\r\n\r\n");

/** Takes webhooks with as little work as possible: counts them, answers 200, and checks the signature of some. */
export class CountingReceiver {
  count = 0;
  bytes = 0;
  wrong = 0;
  readonly #secret: string;
  readonly #checkEvery: number;
  readonly #server = createServer((socket) => this.#serve(socket));

  constructor(secret: string, checkEvery = 100) {
    this.#secret = secret;
    this.#checkEvery = checkEvery;
  }

  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, "127.0.0.1", done));
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/webhook`;
  }

  stop(): void {
    this.#server.close();
  }

  #serve(socket: Socket): void {
    let waiting: Buffer = Buffer.alloc(0);
    socket.setNoDelay(true);
    socket.on("error", () => socket.destroy());
    socket.on("data", (chunk: Buffer) => {
      waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
      for (let taken = this.#take(waiting); taken > 0; taken = this.#take(waiting)) {
        waiting = waiting.subarray(taken);
        socket.write(answer);
      }
    });
  }

  /** @returns the length of the request that `bytes` begin with, 0 while it is not complete */
  #take(bytes: Buffer): number {
    const headEnds = bytes.indexOf(endOfHead);
    if (headEnds < 0) return 0;
    const head = bytes.toString("latin1", 0, headEnds);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const total = headEnds + 4 + length;
    if (bytes.length < total) return 0;
    this.count += 1;
    this.bytes += length;
    if (this.count % this.#checkEvery === 0) this.#check(head, bytes.subarray(headEnds + 4, total));
    return total;
  }

  #check(head: string, body: Buffer): void {
    const signature = /x-hub-signature-256: sha256=(\S+)/i.exec(head)?.[1];
    if (signature !== createHmac("sha256", this.#secret).update(body).digest("hex")) this.wrong += 1;
  }
}
