import { Message } from "@croozer/contracts/conversations";
import { UploadedFile } from "@croozer/contracts/media";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { deliverConversation } from "../conversations/deliver.ts";
import { hear } from "../conversations/test-business.ts";
import { heldClock } from "../platform/clock/clock.ts";
import type { Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { type Inhabited, openInhabitedBusiness } from "../test-two-businesses.ts";
import { fetchFile } from "./fetch-file.ts";
import { page, photo, recording, webp } from "./test-files.ts";
import { openTestMediaMeta, refuseWith, type TestMediaMeta } from "./test-meta.ts";

const clock = heldClock("2026-08-06T12:00:00Z");
let meta: TestMediaMeta;
let platform: TestPlatform;
let http: Http;
let home: Inhabited;
let away: Inhabited;

beforeAll(async () => {
  meta = await openTestMediaMeta();
  platform = await openTestPlatform({ clock, env: { META_GRAPH_URL: meta.url } });
  http = await createApp(platform);
  home = await openInhabitedBusiness(platform, http);
  away = await openInhabitedBusiness(platform, http);
});
afterAll(async () => {
  await http.app.close();
  await platform.close();
  await meta.close();
});

const as = ({ cookies, business }: Inhabited) => ({ cookie: cookies.agent, "x-business-id": business.id });

async function upload(
  bytes: Buffer,
  { name = "file.bin", fields = {}, headers = as(home) }: { name?: string; fields?: object; headers?: object } = {},
) {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.set(key, String(value));
  form.set("file", new Blob([new Uint8Array(bytes)]), name);
  const body = new Response(form);
  return http.app.inject({
    method: "POST",
    url: "/api/files",
    headers: { ...headers, "content-type": body.headers.get("content-type") ?? "" },
    payload: Buffer.from(await body.arrayBuffer()),
  });
}
const uploaded = async (...given: Parameters<typeof upload>) => {
  const answer = await upload(...given);
  expect(answer.statusCode, answer.body).toBe(201);
  return UploadedFile.parse(answer.json());
};
const get = (url: string, headers: Record<string, string> = {}) => http.app.inject({ method: "GET", url, headers });

test("a picture is uploaded once however often it is repeated, and shown by its signed address to whoever has that", async () => {
  const bytes = await photo();
  const file = await uploaded(bytes, { name: "פיצה.jpg", fields: { clientId: "browser-made-1" } });
  expect(file).toMatchObject({ kind: "image", state: "ready", mimeType: "image/jpeg", width: 900, name: "פיצה.jpg" });
  expect((await uploaded(bytes, { fields: { clientId: "browser-made-1" } })).id).toBe(file.id);
  const shown = await get(file.url ?? "");
  expect(shown.rawPayload.equals(bytes)).toBe(true);
  expect(shown.headers).toMatchObject({
    "content-type": "image/jpeg",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "cache-control": expect.stringMatching(/^private, max-age=\d+/),
  });
  expect(shown.headers["content-disposition"]).toMatch(/^inline; filename="____\.jpg"; filename\*=UTF-8''/);
  const preview = await get(file.previewUrl ?? "");
  expect(preview.headers["content-type"]).toBe("image/webp");
});

test("an address ends after some minutes, and fits no other file, variant or business", async () => {
  const file = await uploaded(await photo());
  const url = file.url ?? "";
  const other = await uploaded(await photo(20, 20));
  for (const wrong of [
    url.replace(file.id, other.id),
    url.replace("/original?", "/preview?"),
    url.replace(home.business.id, away.business.id),
    url.replace(/until=\d+/, "until=99999999999"),
    url.replace(/signature=[^&]+/, "signature=AAAA"),
  ]) {
    const answer = await get(wrong, as(home));
    expect([answer.statusCode, answer.json<{ code: string }>().code], wrong).toEqual([404, "file.not_found"]);
  }
  expect((await get(`/api/files/${file.id}/original`)).statusCode).toBe(400);
  clock.advance(21 * 60_000);
  expect((await get(url, as(home))).statusCode).toBe(404);
  const fresh = await get(`/api/files/${file.id}`, as(home));
  expect((await get(fresh.json<{ url: string }>().url)).statusCode).toBe(200);
});

test("another business's files are not there", async () => {
  const file = await uploaded(await photo());
  expect((await get(`/api/files/${file.id}`, as(away))).statusCode).toBe(404);
});

test("a player gets the parts it asks for", async () => {
  const file = await uploaded(recording("clip.mp4"));
  const bytes = recording("clip.mp4");
  const part = await get(file.url ?? "", { range: "bytes=100-199" });
  expect(part.statusCode).toBe(206);
  expect(part.headers).toMatchObject({ "content-range": `bytes 100-199/${bytes.length}`, "content-length": "100" });
  expect(part.rawPayload.equals(bytes.subarray(100, 200))).toBe(true);
  expect((await get(file.url ?? "", { range: `bytes=${bytes.length}-` })).statusCode).toBe(416);
});

test("what could run in a browser is saved, never shown", async () => {
  const file = await uploaded(page(), { name: "menu.html" });
  expect(file).toMatchObject({ kind: "document", mimeType: "text/plain" });
  const shown = await get(file.url ?? "");
  expect(shown.headers["content-disposition"]).toMatch(/^attachment;/);
  expect(shown.headers["content-type"]).toBe("text/plain");
});

test("what WhatsApp does not take is refused with what is wrong, and nonsense with where", async () => {
  const zip = Buffer.from("504b0506000000000000000000000000000000000000", "hex");
  const refused = await upload(zip);
  expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([422, "file.unsupported"]);
  const json = await http.app.inject({ method: "POST", url: "/api/files", headers: as(home), payload: { file: "x" } });
  expect(json.statusCode).toBe(400);
  const nobody = await upload(await photo(), { headers: {} });
  expect(nobody.statusCode).toBe(401);
});

/** An agent answers a customer with a file; answers the message, and what Meta was sent. */
async function sendsFile(content: object) {
  const { conversationId } = await hear(home.business, { at: clock.now() });
  const answer = await http.app.inject({
    method: "POST",
    url: `/api/conversations/${conversationId}/messages`,
    headers: as(home),
    payload: { content },
  });
  expect(answer.statusCode, answer.body).toBe(202);
  const message = Message.parse(answer.json());
  const read = async () => Message.parse((await get(`/api/messages/${message.id}`, as(home))).json());
  return { message, read, deliver: () => deliverConversation(platform, home.business.inTx, conversationId) };
}

test("a picture goes to Meta under an id that is used again for the number", async () => {
  meta.sent = [];
  meta.uploads = [];
  const bytes = await photo();
  const file = await uploaded(bytes, { name: "pizza.jpg" });
  const first = await sendsFile({ type: "image", fileId: file.id, caption: "Fresh" });
  expect(first.message).toMatchObject({ status: "queued", content: { type: "image", mimeType: "image/jpeg" } });
  expect(first.message.files).toMatchObject([{ id: file.id, state: "ready" }]);
  await first.deliver();
  const second = await sendsFile({ type: "image", fileId: file.id });
  await second.deliver();
  expect(meta.uploads).toMatchObject([
    { type: "image/jpeg", name: "pizza.jpg", phoneNumberId: home.business.phoneNumberId },
  ]);
  expect(meta.uploads[0]?.bytes.equals(bytes)).toBe(true);
  expect(meta.sent).toMatchObject([
    { type: "image", image: { id: "uploaded-1", caption: "Fresh" } },
    { type: "image", image: { id: "uploaded-1" } },
  ]);
  expect((await second.read()).status).toBe("accepted");
});

test("an id that Meta has forgotten, or is about to, is replaced by a new upload", async () => {
  meta.sent = [];
  meta.uploads = [];
  const file = await uploaded(await photo());
  await (await sendsFile({ type: "image", fileId: file.id })).deliver();
  clock.advance(3_600_000);
  const lost = await sendsFile({ type: "image", fileId: file.id });
  meta.messageAnswers.push(refuseWith(131053));
  await lost.deliver();
  expect((await lost.read()).status).toBe("accepted");
  clock.advance(29 * 24 * 3_600_000 + 1);
  const old = await sendsFile({ type: "image", fileId: file.id });
  await old.deliver();
  expect(meta.sent.map(({ image }) => image)).toEqual(["uploaded-1", "uploaded-2", "uploaded-3"].map((id) => ({ id })));
});

test("a file that Meta does not take fails its message with Meta's code, after one upload", async () => {
  meta.uploads = [];
  const file = await uploaded(await photo());
  const refused = await sendsFile({ type: "image", fileId: file.id });
  meta.messageAnswers.push(refuseWith(131053));
  await refused.deliver();
  expect((await refused.read()).error).toMatchObject({ code: "131053" });
  expect(meta.uploads).toHaveLength(1);
  const other = await sendsFile({ type: "image", fileId: (await uploaded(await photo(30, 30))).id });
  meta.uploadAnswers.push(refuseWith(131053));
  await other.deliver();
  expect((await other.read()).error).toMatchObject({ code: "131053" });
});

test("a recording goes out as a voice note, a document under its name", async () => {
  meta.sent = [];
  meta.uploads = [];
  const note = await uploaded(recording("voice-stereo.webm"), { name: "note.webm", fields: { voice: "true" } });
  expect(note).toMatchObject({ kind: "audio", voice: true, mimeType: "audio/ogg; codecs=opus" });
  expect(note.waveform).toHaveLength(64);
  await (await sendsFile({ type: "audio", fileId: note.id, voice: true })).deliver();
  const menu = await uploaded(Buffer.from("%PDF-1.4 menu"), { name: "תפריט.pdf" });
  await (await sendsFile({ type: "document", fileId: menu.id, caption: "Our menu" })).deliver();
  expect(meta.uploads[0]).toMatchObject({ type: "audio/ogg; codecs=opus", name: "note.ogg" });
  expect(meta.sent).toMatchObject([
    { audio: { id: "uploaded-1", voice: true } },
    { document: { id: "uploaded-2", filename: "תפריט.pdf", caption: "Our menu" } },
  ]);
});

test("a message cannot carry a file of another business, of another kind, or one that is not here", async () => {
  const { conversationId } = await hear(home.business, { at: clock.now() });
  const theirs = await uploaded(await photo(), { headers: as(away) });
  const picture = await uploaded(await photo());
  const send = async (content: object) => {
    const url = `/api/conversations/${conversationId}/messages`;
    const answer = await http.app.inject({ method: "POST", url, headers: as(home), payload: { content } });
    return [answer.statusCode, answer.json<{ code: string }>().code];
  };
  expect(await send({ type: "image", fileId: theirs.id })).toEqual([404, "file.not_found"]);
  expect(await send({ type: "video", fileId: picture.id })).toEqual([422, "message.unsendable"]);
});

test("a customer's picture is fetched again when a member asks, and can be sent on", async () => {
  meta.sent = [];
  meta.uploads = [];
  const content = { type: "image", mediaId: "700001", fileId: null, mimeType: null, caption: null } as const;
  const { messageId } = await hear(home.business, { at: clock.now(), content });
  const message = Message.parse((await get(`/api/messages/${messageId}`, as(home))).json());
  const id = message.files[0]?.id ?? "";
  const early = await http.app.inject({
    method: "POST",
    url: `/api/conversations/${message.conversationId}/messages`,
    headers: as(home),
    payload: { content: { type: "image", fileId: id } },
  });
  expect(early.json<{ code: string }>().code).toBe("file.not_ready");
  meta.files.set("700001", await webp());
  const again = await http.app.inject({ method: "POST", url: `/api/files/${id}/fetch`, headers: as(home) });
  expect([again.statusCode, again.json<{ state: string }>().state]).toEqual([202, "pending"]);
  await fetchFile(platform, home.business.inTx, id);
  const forwarded = await sendsFile({ type: "image", fileId: id });
  await forwarded.deliver();
  expect(meta.sent).toMatchObject([{ type: "image", image: { id: "uploaded-1" } }]);
});
