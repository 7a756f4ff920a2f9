import { Message } from "@croozer/contracts/conversations";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../../app.ts";
import { photo, recording } from "../../media/test-files.ts";
import { openTestMediaMeta, refuseWith, type TestMediaMeta } from "../../media/test-meta.ts";
import { uploaded as uploadedTo } from "../../media/test-upload.ts";
import { heldClock } from "../../platform/clock/clock.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Http } from "../../platform/http/http.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { type Inhabited, openInhabitedBusiness } from "../../test-two-businesses.ts";
import { getMessage } from "../message-view.ts";
import { receiveUnits, type ThreadUnit } from "../receiving/receive-units.ts";
import { claimSends } from "../sending/claim.ts";
import { Lane } from "../sending/lane.ts";
import { hear, messageUnit } from "../test-business.ts";
import { queueMessage } from "./queue-message.ts";

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

const uploaded = (bytes: Buffer, given: object = {}) => uploadedTo(http, bytes, { headers: as(home), ...given });
const get = (url: string, headers: Record<string, string> = {}) => http.app.inject({ method: "GET", url, headers });

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
  return { message, read, deliver };
}

/** Drains the number's lane, whatever it has to wait for. */
async function deliver(): Promise<void> {
  const { inTx, channelId } = home.business;
  const run = () => new Lane(platform, inTx, channelId, { timeoutMs: 5_000, gatherMs: 10, stayMs: 0 }).run();
  for (let later = await run(); later !== null; later = await run()) clock.set(later);
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

test("an edited caption leaves the picture, another picture is another file", async () => {
  const unit = messageUnit(home.business, { at: clock.now(), content: picture("800001", "first"), raw: {} });
  const files = async () => {
    const rows = await home.business.inTx((tx) =>
      tx.query<{ id: string }>("select id from messages where business_id = $1 and provider_id = $2", [
        home.business.id,
        unit.providerId,
      ]),
    );
    return home.business.inTx((tx) => getMessage(tx, rows[0]?.id ?? ""));
  };
  const tell = (told: ThreadUnit["unit"]) =>
    home.business.inTx((tx) => receiveUnits(tx, [{ channelId: home.business.channelId, unit: told }]));
  const edit = (mediaId: string | null, caption: string) => {
    clock.advance(1000);
    const { person, phoneNumberId, accountId, providerId: targetProviderId } = unit;
    const of = { kind: "message.edit", phoneNumberId, accountId, person, targetProviderId, at: clock.now() };
    return tell({
      ...of,
      unit: "edit",
      providerId: `${targetProviderId}.${caption}`,
      raw: {},
      content: picture(mediaId, caption),
    });
  };
  await tell(unit);
  const first = (await files()).files[0]?.id;
  await edit(null, "second");
  await edit("800001", "third");
  expect(await files()).toMatchObject({ content: { caption: "third", mediaId: "800001" }, files: [{ id: first }] });
  await edit("800002", "fourth");
  const last = await files();
  expect(last.files).toHaveLength(1);
  expect(last.files[0]?.id).not.toBe(first);
});

const picture = (mediaId: string | null, caption: string) =>
  ({ type: "image", mediaId, fileId: null, mimeType: "image/jpeg", caption }) as const;

test("nothing overtakes a message whose file is on its way to Meta, however long that takes", async () => {
  meta.sent = [];
  const slow = await sendsFile({ type: "image", fileId: (await uploaded(await photo(50, 40))).id });
  const { conversationId } = slow.message;
  let seen: Message | null = null;
  meta.uploadAnswers.push((_request, reply) => {
    void slow.read().then(async (message) => {
      seen = message;
      clock.advance(60_000);
      await home.business.inTx((tx) =>
        queueMessage(tx, { conversationId, content: { type: "text", body: "after it" }, origin: "bot" }),
      );
      reply.setHeader("content-type", "application/json").end('{"id":"slow-upload"}');
    });
  });
  await slow.deliver();
  expect(seen).toMatchObject({ status: "queued", waitingFor: "file" });
  expect((await slow.read()).status).toBe("accepted");
  expect(meta.sent).toMatchObject([{ image: { id: "slow-upload" } }, { text: { body: "after it" } }]);
});

test("a process that dies while a file is on its way leaves nothing uncertain", async () => {
  meta.sent = [];
  const { inTx, channelId } = home.business;
  const half = await sendsFile({ type: "image", fileId: (await uploaded(await photo(60, 40))).id });
  const died = await inTx((tx) =>
    claimSends(tx, channelId, { claimant: newId(), room: 1, own: [], leaving: false, settleAfterMs: 900_000 }),
  );
  expect(died).toMatchObject({ held: true, messages: [{ messageId: half.message.id, preparing: true }] });
  await half.deliver();
  expect(await half.read()).toMatchObject({ status: "accepted", waitingFor: null });
  expect(meta.sent).toHaveLength(1);
});

test("a file that Meta cannot take now is tried again later, and its message waits", async () => {
  meta.sent = [];
  const trouble = await sendsFile({ type: "image", fileId: (await uploaded(await photo(70, 40))).id });
  meta.uploadAnswers.push(refuseWith(131000));
  await trouble.deliver();
  expect(meta.sent).toHaveLength(1);
  expect(await trouble.read()).toMatchObject({ status: "accepted" });
});
