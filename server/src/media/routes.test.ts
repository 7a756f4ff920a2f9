import { Message } from "@croozer/contracts/conversations";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../app.ts";
import { hear } from "../conversations/test-business.ts";
import { heldClock } from "../platform/clock/clock.ts";
import type { Http } from "../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { type Inhabited, openInhabitedBusiness } from "../test-two-businesses.ts";
import { fetchFile } from "./fetch-file.ts";
import { largePng, page, photo, recording, webp } from "./test-files.ts";
import { openTestMediaMeta, type TestMediaMeta } from "./test-meta.ts";
import { uploaded as uploadedTo, upload as uploadTo } from "./test-upload.ts";

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

const upload = (bytes: Buffer, given: object = {}) => uploadTo(http, bytes, { headers: as(home), ...given });
const uploaded = (bytes: Buffer, given: object = {}) => uploadedTo(http, bytes, { headers: as(home), ...given });
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

test("what is larger than a usual request comes through, and a picture beyond 5 MB is made to fit", async () => {
  const file = await uploaded(await largePng(), { name: "large.png" });
  expect(file).toMatchObject({ kind: "image", mimeType: "image/jpeg", name: "large.jpg" });
  expect(file.sizeBytes).toBeLessThanOrEqual(5 * 1024 * 1024);
  const tooLarge = await upload(Buffer.alloc(100 * 1024 * 1024 + 1, "a"));
  expect([tooLarge.statusCode, tooLarge.json<{ code: string }>().code]).toEqual([413, "file.too_large"]);
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

test("a customer's picture is fetched again when a member asks", async () => {
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
  expect((await get(`/api/files/${id}`, as(home))).json<{ state: string }>().state).toBe("ready");
});
