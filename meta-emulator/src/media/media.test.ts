import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { appToken, type Desk, ids, openDesk } from "../testing/desk.ts";
import { mp4File, oggOpusFile, pdfFile, pngFile, webpFile } from "../testing/files.ts";
import { readFixture, shapeOf } from "../testing/fixtures.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

async function upload(bytes: Buffer, mimeType: string, fields: Record<string, string> = {}) {
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", new File([new Uint8Array(bytes)], "file.bin", { type: mimeType }));
  const response = await fetch(`${desk.emulator.url}/v24.0/${ids.number}/media`, {
    method: "POST",
    headers: { authorization: `Bearer ${ids.token}` },
    body: form,
  });
  return { status: response.status, body: (await response.json()) as { id: string; error?: Record<string, unknown> } };
}

const download = (url: string, token: string | null = ids.token) =>
  fetch(url, { headers: token === null ? {} : { authorization: `Bearer ${token}` } });
const jump = (advanceMs: number) => desk.call("POST", "/control/clock", { advanceMs });
const customerWrote = () => desk.customerWrites("dana", { type: "text", body: "hi" });
const lastOnPhone = async () => {
  const { body } = await desk.call("GET", `/control/customers/dana/chats/${ids.number}`);
  return (body as unknown as { messages: { content: Record<string, unknown> }[] }).messages.at(-1)?.content;
};

test("a file is uploaded, described by a link of five minutes and downloaded with the token", async () => {
  const png = pngFile();
  const uploaded = await upload(png, "image/png");
  expect(shapeOf(uploaded.body)).toEqual(shapeOf(readFixture("graph.media.upload")));
  const described = await desk.call("GET", `/v24.0/${uploaded.body.id}?phone_number_id=${ids.number}`);
  expect(shapeOf(described.body)).toEqual(shapeOf(readFixture("graph.media.url")));
  const url = String(described.body.url);
  const file = await download(url);
  expect(file.headers.get("content-type")).toBe("image/png");
  expect(Buffer.from(await file.arrayBuffer())).toEqual(png);
  expect((await download(url, null)).ok).toBe(false);
  expect((await download(url, "NOBODYS")).status).toBe(401);
  await jump(5 * minuteMs);
  expect((await download(url)).status).toBe(404);
});

test("an uploaded file is there for thirty days, or until it is deleted", async () => {
  const first = (await upload(pdfFile(), "application/pdf")).body.id;
  const second = (await upload(pdfFile(), "application/pdf")).body.id;
  expect((await desk.call("DELETE", `/v24.0/${first}`)).body).toEqual({ success: true });
  expect((await desk.call("GET", `/v24.0/${first}`)).body.error).toMatchObject({ code: 100, error_subcode: 33 });
  await jump(30 * dayMs - minuteMs);
  expect((await desk.call("GET", `/v24.0/${second}`)).status).toBe(200);
  await jump(minuteMs);
  expect((await desk.call("GET", `/v24.0/${second}`)).body.error).toMatchObject({ code: 100, error_subcode: 33 });
});

test("a file of another business is neither seen nor sent", async () => {
  const { id } = (await upload(pngFile(), "image/png")).body;
  await desk.call("POST", "/control/world", {
    wabas: [{ id: "100000000000002", portfolioId: ids.portfolio }],
    phoneNumbers: [
      {
        id: "200000000000002",
        wabaId: "100000000000002",
        displayPhoneNumber: "+1 555-555-0199",
        verifiedName: "Other",
      },
    ],
    tokens: [{ token: "OTHER_TOKEN", appId: ids.app, wabaIds: ["100000000000002"] }],
  });
  expect((await desk.call("GET", `/v24.0/${id}`, undefined, "OTHER_TOKEN")).body.error).toMatchObject({
    code: 100,
    error_subcode: 33,
    message: expect.stringContaining(`Object with ID '${id}' does not exist`),
  });
  const message = { messaging_product: "whatsapp", to: "15555550123", type: "image", image: { id } };
  const sent = await desk.call("POST", "/v24.0/200000000000002/messages", message, "OTHER_TOKEN");
  expect(sent.body.error).toMatchObject({ code: 131053 });
});

test.each<[string, Buffer, string, number]>([
  ["a type WhatsApp does not take", Buffer.from("GIF89a"), "image/gif", 100],
  ["a file that is not what it says", pdfFile(), "image/png", 131053],
  ["a picture above 5 MB", Buffer.concat([pngFile(), Buffer.alloc(5 * 1024 * 1024)]), "image/png", 131053],
  ["a still sticker above 100 KB", webpFile({ sizeBytes: 101 * 1024 }), "image/webp", 131053],
  ["an animated sticker above 500 KB", webpFile({ animated: true, sizeBytes: 501 * 1024 }), "image/webp", 131053],
  ["a voice note in stereo", oggOpusFile(2), "audio/ogg; codecs=opus", 131053],
])("%s is refused", async (_name, bytes, mimeType, code) => {
  expect((await upload(bytes, mimeType)).body.error).toMatchObject({ code });
});

test.each<[string, Buffer, string]>([
  ["image", pngFile(), "image/png"],
  ["video", mp4File(), "video/mp4"],
  ["audio", oggOpusFile(), "audio/ogg; codecs=opus"],
  ["sticker", webpFile({ animated: true, sizeBytes: 300 * 1024 }), "image/webp"],
  ["document", pdfFile(), "application/pdf"],
])("a message with a %s by id reaches the phone with its file", async (type, bytes, mimeType) => {
  await customerWrote();
  const { id } = (await upload(bytes, mimeType)).body;
  const extras = type === "document" ? { caption: "The menu", filename: "תפריט.pdf" } : {};
  expect((await desk.send({ to: "15555550123", type, [type]: { id, ...extras } })).status).toBe(200);
  await expect.poll(lastOnPhone).toMatchObject({ type, media: { mimeType, sizeBytes: bytes.length } });
  const content = (await lastOnPhone()) as { media: { url: string; fileName: string }; caption: string };
  const file = await fetch(desk.emulator.url + content.media.url);
  expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes);
  if (type === "document") expect(content).toMatchObject({ caption: "The menu", media: { fileName: "תפריט.pdf" } });
});

test("a file by link is fetched after the send was accepted, and a dead link is told by status", async () => {
  let fetched = 0;
  const web = createServer((request, response) => {
    fetched++;
    if (request.url === "/gone.png") response.writeHead(404).end();
    else response.writeHead(200, { "content-type": "image/png" }).end(pngFile());
  });
  await new Promise<void>((resolve) => web.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
  await customerWrote();
  for (let times = 0; times < 2; times++) {
    await desk.send({ to: "15555550123", type: "image", image: { link: `${base}/a.png`, caption: `${times}` } });
    await expect.poll(lastOnPhone).toMatchObject({ caption: `${times}`, media: { mimeType: "image/png" } });
  }
  expect(fetched).toBe(1);
  await jump(10 * minuteMs);
  await desk.send({ to: "15555550123", type: "image", image: { link: `${base}/a.png`, caption: "later" } });
  await expect.poll(lastOnPhone).toMatchObject({ caption: "later" });
  expect(fetched).toBe(2);
  const answer = await desk.send({ to: "15555550123", type: "image", image: { link: `${base}/gone.png` } });
  expect(answer.status).toBe(200);
  const failed = () => desk.receiver.received.find(({ body }) => body.includes(`"failed"`))?.body ?? "";
  await expect.poll(failed).toContain("131053");
  await new Promise((resolve) => web.close(resolve));
});

test("an upload in pieces goes on where it was cut, and ends with a handle", async () => {
  const jpeg = Buffer.alloc(1_000, 1);
  const query = `file_name=a.jpg&file_length=${jpeg.length}&file_type=image/jpeg`;
  const started = await desk.call("POST", `/v24.0/${ids.app}/uploads?${query}`, undefined, appToken());
  expect(shapeOf(started.body)).toEqual(shapeOf(readFixture("graph.resumable.session")));
  const url = `${desk.emulator.url}/v24.0/${String(started.body.id)}`;
  const authorization = `OAuth ${ids.token}`;
  const send = async (bytes: Buffer, offset: number) =>
    (
      await fetch(url, {
        method: "POST",
        headers: { authorization, file_offset: String(offset) },
        body: new Uint8Array(bytes),
      })
    ).json();
  await send(jpeg.subarray(0, 400), 0);
  const state = await (await fetch(url, { headers: { authorization } })).json();
  expect(state).toMatchObject({ file_offset: 400 });
  expect(await send(jpeg.subarray(400), 0)).toMatchObject({ error: { code: 100 } });
  const done = await send(jpeg.subarray(400), 400);
  expect(shapeOf(done)).toEqual(shapeOf(readFixture("graph.resumable.handle")));
});
