import type { ServerResponse } from "node:http";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { getMessage, queueMessage } from "./conversations/conversations.ts";
import { hear, openTestBusiness, type TestBusiness } from "./conversations/test-business.ts";
import { pdf } from "./media/test-files.ts";
import { openTestMediaMeta, type TestMediaMeta } from "./media/test-meta.ts";
import type { JobRunner } from "./platform/jobs/jobs.ts";
import { openTestPlatform, type TestPlatform } from "./platform/test-platform.ts";
import { startWorker } from "./worker.ts";

let meta: TestMediaMeta;
let platform: TestPlatform;
let business: TestBusiness;
let worker: JobRunner;

beforeAll(async () => {
  meta = await openTestMediaMeta();
  platform = await openTestPlatform({ env: { META_GRAPH_URL: meta.url } });
  business = await openTestBusiness(platform);
  worker = await startWorker(platform);
});
afterAll(async () => {
  await worker.stop();
  await platform.close();
  await meta.close();
});

test("a file is fetched at once while every sender waits for Meta", async () => {
  const held: ServerResponse[] = [];
  const senders = 8;
  for (let n = 0; n < senders; n += 1) meta.messageAnswers.push((_request, reply) => held.push(reply));
  for (let n = 0; n < senders; n += 1) {
    const { conversationId } = await hear(business, { from: `1555555100${n}` });
    const content = { type: "text", body: "one of many" } as const;
    await business.inTx((tx) => queueMessage(tx, { conversationId, content, origin: "bot" }));
  }
  // As many as there are workers; the others wait their turn.
  await vi.waitFor(() => expect(held.length).toBeGreaterThanOrEqual(6), { timeout: 20_000 });

  meta.files.set("900", pdf());
  const content = {
    type: "document",
    mediaId: "900",
    fileId: null,
    mimeType: null,
    caption: null,
    filename: "a.pdf",
  } as const;
  const { messageId } = await hear(business, { from: "15555552000", content });
  await vi.waitFor(
    async () =>
      expect((await business.inTx((tx) => getMessage(tx, messageId))).files).toMatchObject([{ state: "ready" }]),
    { timeout: 20_000, interval: 50 },
  );
  for (const reply of held)
    reply.writeHead(200, { "content-type": "application/json" }).end('{"messages":[{"id":"w"}]}');
}, 60_000);
