import { createHmac } from "node:crypto";
import { Agent, request } from "node:http";

/**
 * What a webhook costs at the least: HMAC and POST of the same body again and again, over kept connections.
 * `node bare-post.ts URL SECRET CONNECTIONS MILLISECONDS BODY`; prints POSTs a second.
 */
const [url = "", secret = "", connections = "32", durationMs = "1000", body = "{}"] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const target = new URL(url);
let count = 0;

function post(): Promise<void> {
  return new Promise((resolve, reject) => {
    const signature = createHmac("sha256", secret).update(body).digest("hex");
    const headers = {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      "x-hub-signature-256": `sha256=${signature}`,
    };
    const sent = request(target, { agent, method: "POST", headers }, (response) => {
      response.resume().on("end", resolve);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const startedAt = performance.now();
const until = startedAt + Number(durationMs);
await Promise.all(
  Array.from({ length: Number(connections) }, async () => {
    while (performance.now() < until) {
      await post();
      count += 1;
    }
  }),
);
console.log(Math.round((count * 1000) / (performance.now() - startedAt)));
agent.destroy();
