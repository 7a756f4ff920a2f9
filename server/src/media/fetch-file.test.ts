import type { MediaFile } from "@croozer/contracts/media";
import type { MessageContent } from "@croozer/contracts/message-content";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { getMessage } from "../conversations/conversations.ts";
import { hear, openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import { heldClock } from "../platform/clock/clock.ts";
import { RetryLater } from "../platform/jobs/jobs.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { askAgain } from "./ask-again.ts";
import { fetchFile } from "./fetch-file.ts";
import { page, pdf, photo, recording, webp } from "./test-files.ts";
import { fail, openTestMediaMeta, refuseWith, type TestMediaMeta } from "./test-meta.ts";

const clock = heldClock("2026-08-06T12:00:00Z");
let meta: TestMediaMeta;
let platform: TestPlatform;
let business: TestBusiness;
let count = 0;

beforeAll(async () => {
  meta = await openTestMediaMeta();
  platform = await openTestPlatform({ clock, env: { META_GRAPH_URL: meta.url } });
  business = await openTestBusiness(platform);
});
afterAll(async () => {
  await platform.close();
  await meta.close();
});
beforeEach(() => {
  meta.asked = [];
});
afterEach(() => {
  for (const answers of [meta.linkAnswers, meta.bytesAnswers, meta.uploadAnswers]) answers.length = 0;
});

type Kind = "image" | "video" | "audio" | "document" | "sticker";
const contentOf = (type: Kind, mediaId: string, filename: string | null): MessageContent => {
  const media = { mediaId, fileId: null, mimeType: "application/x-declared" };
  switch (type) {
    case "audio":
      return { type, ...media, voice: true };
    case "document":
      return { type, ...media, caption: null, filename };
    case "sticker":
      return { type, ...media, animated: false };
    case "image":
    case "video":
      return { type, ...media, caption: "look" };
  }
};

/** A customer sends a file; what Meta holds under its id is `bytes`. */
async function sends(
  type: Kind,
  bytes: Buffer | null,
  { filename = null, url = false, sha256 }: { filename?: string | null; url?: boolean; sha256?: string } = {},
) {
  count += 1;
  const mediaId = `90000000${count}`;
  if (bytes) meta.files.set(mediaId, bytes);
  const raw = { [type]: { ...(url ? { url: `${meta.url}/cdn/${mediaId}` } : {}), ...(sha256 ? { sha256 } : {}) } };
  const { messageId } = await hear(business, { content: contentOf(type, mediaId, filename), raw, at: clock.now() });
  const message = () => business.inTx((tx) => getMessage(tx, messageId));
  const file = async (): Promise<MediaFile> => {
    const { files } = await message();
    const [only] = files;
    if (!only || files.length !== 1) throw new Error(`${files.length} files`);
    return only;
  };
  const { id } = await file();
  return { id, mediaId, message, file, fetch: () => fetchFile(platform, business.inTx, id) };
}

/** Runs what is due until it is settled, moving the clock to each wish. */
async function fetchToTheEnd(fetch: () => Promise<void>): Promise<number> {
  for (let tries = 1; ; tries += 1) {
    const later = await fetch().then(
      () => null,
      (error: unknown) => error,
    );
    if (later === null) return tries;
    if (!(later instanceof RetryLater)) throw later;
    clock.set(later.when);
  }
}

const stored = async (id: string, suffix = "") =>
  platform.storage.read(`businesses/${business.id}/media/${id}${suffix}`);

test("a picture is pending until it is fetched, then ready with its size and a preview that tells no place", async () => {
  const bytes = await photo();
  const sent = await sends("image", bytes, { url: true });
  expect(await sent.file()).toMatchObject({ state: "pending", url: null, previewUrl: null });
  await sent.fetch();
  expect(await sent.file()).toMatchObject({
    state: "ready",
    mimeType: "image/jpeg",
    sizeBytes: bytes.length,
    // On its side in the file, upright as it is seen.
    width: 900,
    height: 1600,
    problem: null,
  });
  expect((await stored(sent.id))?.equals(bytes)).toBe(true);
  const preview = await sharp((await stored(sent.id, ".preview.webp")) ?? undefined).metadata();
  expect(preview).toMatchObject({ format: "webp", width: 360, height: 640 });
  expect(preview.exif).toBeUndefined();
  // The webhook's own link was alive: nobody asked for another.
  expect(meta.asked).toEqual([`GET /cdn/${sent.mediaId}`]);
});

test("every kind is kept as what it is, whatever it was declared", async () => {
  const voice = await sends("audio", recording("voice.ogg"));
  await voice.fetch();
  const heard = await voice.file();
  expect(heard).toMatchObject({
    state: "ready",
    mimeType: "audio/ogg; codecs=opus",
    durationMs: expect.closeTo(1700, -3),
  });
  expect(heard.waveform).toHaveLength(64);
  // The tone swells: the last step is the loudest, the first hardly heard.
  expect(heard.waveform?.at(-1)).toBe(100);
  expect(heard.waveform?.[0]).toBeLessThan(20);

  const video = await sends("video", recording("clip.mp4"));
  await video.fetch();
  expect(await video.file()).toMatchObject({ state: "ready", mimeType: "video/mp4", width: 320, height: 180 });

  const sticker = await sends("sticker", await webp());
  await sticker.fetch();
  expect(await sticker.file()).toMatchObject({ state: "ready", mimeType: "image/webp", width: 512, previewUrl: null });

  const document = await sends("document", pdf(), { filename: "../../חשבונית\u202efdp.exe" });
  await document.fetch();
  expect(await document.file()).toMatchObject({ state: "ready", mimeType: "application/pdf", name: "חשבוניתfdp.exe" });

  const trick = await sends("document", page(), { filename: "menu.html" });
  await trick.fetch();
  expect(await trick.file()).toMatchObject({ state: "ready", mimeType: "text/plain" });
});

test("a link that died is replaced by a new one at once", async () => {
  const sent = await sends("document", pdf(), { url: true });
  meta.bytesAnswers.push(fail(404, "gone"));
  await sent.fetch();
  expect(meta.asked).toEqual([`GET /cdn/${sent.mediaId}`, `GET /v25.0/${sent.mediaId}`, `GET /cdn/${sent.mediaId}`]);
  expect((await sent.file()).state).toBe("ready");
});

test("an old link of a webhook is not tried at all", async () => {
  const sent = await sends("document", pdf(), { url: true });
  clock.advance(6 * 60_000);
  await sent.fetch();
  expect(meta.asked).toEqual([`GET /v25.0/${sent.mediaId}`, `GET /cdn/${sent.mediaId}`]);
});

test("trouble at Meta is waited for, longer each time", async () => {
  const sent = await sends("document", pdf());
  meta.linkAnswers.push(fail(500, "<html>bad day</html>"), refuseWith(131016), refuseWith(190));
  meta.bytesAnswers.push(fail(503, "busy"));
  expect(await fetchToTheEnd(sent.fetch)).toBe(5);
  expect((await sent.file()).state).toBe("ready");
});

test("a broken transfer is repeated, and bytes that stay others than announced are not kept", async () => {
  const good = await sends("document", pdf());
  meta.bytesAnswers.push((_request, reply) => {
    reply.writeHead(200, { "content-length": "5000" });
    reply.write("half");
    setImmediate(() => reply.destroy());
  });
  expect(await fetchToTheEnd(good.fetch)).toBe(2);

  const other = await sends("document", pdf(), { url: true, sha256: "0".repeat(64) });
  meta.linkAnswers.push(...[1, 2, 3].map(() => linkWithHash(other.mediaId, "0".repeat(64))));
  await fetchToTheEnd(other.fetch);
  expect(await other.file()).toMatchObject({ state: "failed", problem: "changed" });
});

const linkWithHash = (id: string, sha256: string) => (_request: unknown, reply: import("node:http").ServerResponse) =>
  reply.end(JSON.stringify({ id, url: `${meta.url}/cdn/${id}`, sha256, file_size: "1" }));

test("what is too large is left there: as soon as it is told, and when it was not told", async () => {
  const told = await sends("image", null);
  meta.linkAnswers.push((_request, reply) =>
    reply.end(JSON.stringify({ url: `${meta.url}/cdn/${told.mediaId}`, file_size: String(30 * 1024 * 1024) })),
  );
  await told.fetch();
  expect(await told.file()).toMatchObject({ state: "failed", problem: "too_large" });
  expect(meta.asked).toEqual([`GET /v25.0/${told.mediaId}`]);

  const untold = await sends("sticker", await webp());
  meta.bytesAnswers.push((_request, reply) => {
    reply.writeHead(200);
    const chunk = Buffer.alloc(1024 * 1024);
    const pour = () => {
      while (reply.write(chunk)) if (reply.destroyed) return;
      reply.once("drain", pour);
    };
    pour();
  });
  await untold.fetch();
  expect(await untold.file()).toMatchObject({ state: "failed", problem: "too_large" });
});

test("what is of another kind than it says is not shown", async () => {
  for (const bytes of [page(), pdf(), Buffer.from([1, 2, 3])]) {
    const sent = await sends("image", bytes);
    await sent.fetch();
    expect(await sent.file()).toMatchObject({ state: "failed", problem: "wrong_type", url: null });
    expect(await stored(sent.id)).toBeNull();
  }
  const nothing = await sends("document", Buffer.alloc(0));
  await nothing.fetch();
  expect(await nothing.file()).toMatchObject({ state: "failed", problem: "empty" });
});

test("an address inside is never asked, wherever the link says the file is", async () => {
  for (const url of ["http://169.254.169.254/latest/meta-data", "https://intranet.example/x", "http://127.0.0.1:1/x"]) {
    const sent = await sends("document", pdf());
    meta.linkAnswers.push((_request, reply) => reply.end(JSON.stringify({ url })));
    await sent.fetch();
    expect(await sent.file()).toMatchObject({ state: "failed", problem: "refused" });
  }
});

test("what Meta has no longer is given up soon, and a person may ask again while it can be there", async () => {
  const sent = await sends("document", null);
  expect(await fetchToTheEnd(sent.fetch)).toBe(3);
  expect(await sent.file()).toMatchObject({ state: "failed", problem: "expired" });
  meta.files.set(sent.mediaId, pdf());
  await business.inTx((tx) => askAgain(tx, sent.id));
  expect((await sent.file()).state).toBe("pending");
  await sent.fetch();
  expect((await sent.file()).state).toBe("ready");
  await expect(business.inTx((tx) => askAgain(tx, sent.id))).rejects.toMatchObject({ code: "file.not_fetchable" });
});

test("after seven days nobody is asked again", async () => {
  const sent = await sends("document", null);
  await fetchToTheEnd(sent.fetch);
  clock.advance(7 * 24 * 3_600_000);
  await expect(business.inTx((tx) => askAgain(tx, sent.id))).rejects.toMatchObject({ code: "file.not_fetchable" });
});

test("a file that was fetched is not fetched twice", async () => {
  const sent = await sends("document", pdf());
  await sent.fetch();
  meta.asked = [];
  await sent.fetch();
  expect(meta.asked).toEqual([]);
});
