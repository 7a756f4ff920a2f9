import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startEmulator } from "../emulator.ts";
import { deskOf, ids } from "../testing/desk.ts";
import { readFixture, shapeOf } from "../testing/fixtures.ts";
import { openTemplateDesk, type TemplateDesk } from "./open-template-desk.ts";

let desk: TemplateDesk;
beforeEach(async () => {
  desk = await openTemplateDesk();
});
afterEach(() => desk.close());

const hourMs = 3_600_000;
const status = "message_template_status_update";
const body = { type: "BODY", text: "Your parcel is on its way to you today." };
const read = async (id: unknown) =>
  (await desk.call("GET", `/v24.0/${id}?fields=name,status,category,quality_score,rejected_reason`)).body;
const until = (field: string, count: number) => desk.receiver.until(() => desk.told(field).length >= count);

async function expectShape(field: string, fixture: string, index = -1): Promise<void> {
  const payloads = desk.receiver.received
    .map(({ payload }) => payload)
    .filter((p) => p.entry?.[0]?.changes[0]?.field === field);
  expect(shapeOf(payloads.at(index))).toEqual(shapeOf(readFixture(`whatsapp.template.${fixture}`)));
}

test("a created template is pending, and approved after its review", async () => {
  const created = await desk.create({ name: "on_the_way", components: [body] });
  expect(shapeOf(created.body)).toEqual(shapeOf(readFixture("graph.templates.create")));
  expect(created.body).toMatchObject({ status: "PENDING", category: "UTILITY" });
  expect(await read(created.body.id)).toMatchObject({ status: "PENDING" });
  await desk.advance(2_999);
  expect(await read(created.body.id)).toMatchObject({ status: "PENDING" });
  await desk.advance(1);
  await until(status, 1);
  expect(desk.told(status)[0]).toMatchObject({ event: "APPROVED", message_template_id: Number(created.body.id) });
  await expectShape(status, "status-approved");
  expect(await read(created.body.id)).toMatchObject({ status: "APPROVED", rejected_reason: "NONE" });
});

test("content that Meta does not allow is rejected with the reason, and can be edited into a good one", async () => {
  const components = [
    { type: "BODY", text: "Hello {{1}}{{2}}, it is on its way", example: { body_text: [["a", "b"]] } },
  ];
  const { id } = (await desk.create({ name: "adjacent", components })).body;
  await desk.advance(3_000);
  await until(status, 1);
  await expectShape(status, "status-rejected");
  expect(await read(id)).toMatchObject({ status: "REJECTED", rejected_reason: "INVALID_FORMAT" });
  expect((await desk.call("POST", `/v24.0/${id}`, { components: [body] })).body).toEqual({ success: true });
  expect(await read(id)).toMatchObject({ status: "PENDING" });
  await desk.advance(3_000);
  await until(status, 2);
  expect(await read(id)).toMatchObject({ status: "APPROVED" });
});

test("a decision can be planned by name, and ended by hand", async () => {
  await desk.call("POST", "/control/template-reviews", { name: "promo", decision: "REJECTED", reason: "PROMOTIONAL" });
  const planned = (await desk.create({ name: "promo", components: [body] })).body;
  const other = (await desk.create({ name: "other", components: [{ ...body, text: "Another text" }] })).body;
  await desk.act(String(other.id), "review", { decision: "APPROVED", category: "MARKETING" });
  await desk.advance(3_000);
  await until(status, 2);
  expect(await read(planned.id)).toMatchObject({ status: "REJECTED", rejected_reason: "PROMOTIONAL" });
  expect(await read(other.id)).toMatchObject({ status: "APPROVED", category: "MARKETING" });
  expect(desk.told(status)).toHaveLength(2);
});

test("low quality pauses for three hours, for six, and then disables", async () => {
  const id = await desk.put({ name: "noisy", body: "Hello there" });
  await desk.act(id, "quality", { score: "YELLOW" });
  await until("message_template_quality_update", 1);
  await expectShape("message_template_quality_update", "quality-green-to-yellow");
  await desk.act(id, "quality", { score: "RED" });
  await until(status, 1);
  await expectShape(status, "status-paused");
  expect((await desk.sendTemplate({ name: "noisy" })).body.error).toMatchObject({ code: 132015 });
  await desk.advance(3 * hourMs - 1);
  expect(await read(id)).toMatchObject({ status: "PAUSED" });
  await desk.advance(1);
  await until(status, 2);
  expect(desk.told(status)[1]).toMatchObject({ event: "APPROVED", other_info: { title: "UNPAUSE" } });
  await desk.act(id, "pause");
  await desk.advance(6 * hourMs);
  await until(status, 4);
  expect(desk.told(status)[2]).toMatchObject({ event: "PAUSED", other_info: { title: "SECOND_PAUSE" } });
  await desk.act(id, "quality", { score: "RED" });
  await until(status, 5);
  await expectShape(status, "status-disabled");
  expect((await desk.sendTemplate({ name: "noisy" })).body.error).toMatchObject({ code: 132016 });
  const refused = await desk.call("DELETE", `/v24.0/${ids.waba}/message_templates?name=noisy`);
  expect(refused.body.error).toMatchObject({ code: 100 });
});

test("a pause can be ended by the API", async () => {
  const id = await desk.put({ name: "noisy", body: "Hello there" });
  expect((await desk.call("POST", `/v24.0/${id}/unpause`)).body).toMatchObject({ success: false });
  await desk.act(id, "pause");
  expect((await desk.call("POST", `/v24.0/${id}/unpause`)).body).toEqual({ success: true });
  expect((await desk.sendTemplate({ name: "noisy" })).status).toBe(200);
});

test("a new category is told a day ahead, under names that mislead, and then holds", async () => {
  const id = await desk.put({ name: "sale", body: "Hello there" });
  await desk.act(id, "recategorise", { category: "MARKETING" });
  await until("template_category_update", 1);
  await expectShape("template_category_update", "category-notice-24h");
  expect(desk.told("template_category_update")[0]).toMatchObject({
    new_category: "UTILITY",
    correct_category: "MARKETING",
  });
  await desk.advance(24 * hourMs - 1);
  expect(await read(id)).toMatchObject({ category: "UTILITY" });
  await desk.advance(1);
  await until("template_category_update", 2);
  await expectShape("template_category_update", "category-changed");
  expect(await read(id)).toMatchObject({ category: "MARKETING" });
});

test("an edit tells the components, and approved templates are edited once a day and ten times a month", async () => {
  const id = await desk.put({ name: "edited", body: "Hello there" });
  const edit = (text: string) =>
    desk.call("POST", `/v24.0/${id}`, {
      components: [
        { type: "HEADER", format: "TEXT", text: "News" },
        { type: "BODY", text },
        { type: "FOOTER", text: "Example Shop" },
        {
          type: "BUTTONS",
          buttons: [
            { type: "URL", text: "Track", url: "https://shop.example/t/{{1}}", example: ["https://shop.example/t/1"] },
            { type: "PHONE_NUMBER", text: "Call", phone_number: "+15555550100" },
          ],
        },
      ],
    });
  expect((await edit("Text 1 of this template")).body).toEqual({ success: true });
  await until("message_template_components_update", 1);
  await expectShape("message_template_components_update", "components-update");
  expect((await edit("while it is under review")).body.error).toMatchObject({ code: 100, error_subcode: 2388039 });
  await desk.advance(3_000);
  await until(status, 1);
  expect((await edit("the same day")).body.error).toMatchObject({ error_subcode: 2388039 });
  for (let day = 2; day <= 10; day++) {
    await desk.advance(24 * hourMs);
    expect((await edit(`Text ${day} of this template`)).status).toBe(200);
    await desk.advance(3_000);
    await until(status, day);
  }
  await desk.advance(24 * hourMs);
  expect((await edit("the eleventh")).body.error).toMatchObject({ error_subcode: 2388039 });
  await desk.advance(30 * 24 * hourMs);
  expect((await edit("a month later")).status).toBe(200);
});

test("held messages wait for the first impressions: good ones let them go, bad ones drop them", async () => {
  const good = await desk.put({ name: "good", body: "Hello there" });
  const bad = await desk.put({ name: "bad", body: "Hello to you" });
  await desk.act(good, "hold");
  await desk.act(bad, "hold");
  const answer = await desk.sendTemplate({ name: "good" });
  expect(shapeOf(answer.body)).toEqual(shapeOf(readFixture("graph.send.template-held")));
  expect(answer.body).toMatchObject({ messages: [{ message_status: "held_for_quality_assessment" }] });
  await desk.sendTemplate({ name: "bad" }, { biz_opaque_callback_data: "order:42:msg:7" });
  expect((await desk.act(good, "quality", { score: "GREEN" })).body).toMatchObject({ heldUntil: null });
  await desk.act(bad, "quality", { score: "RED" });
  await desk.advance(1);
  await desk.receiver.until(() => desk.receiver.statuses().length >= 3);
  await until(status, 1);
  expect(desk.receiver.statuses().sort()).toEqual(["delivered", "failed", "sent"]);
  const failed = desk.receiver.received.find(
    ({ payload }) => payload.entry?.[0]?.changes[0]?.value.statuses?.[0]?.status === "failed",
  );
  expect(shapeOf(failed?.payload)).toEqual(shapeOf(readFixture("whatsapp.status.failed-132015")));
  expect(desk.told(status).at(-1)).toMatchObject({ event: "PAUSED", other_info: { title: "RATE_LIMITING_PAUSE" } });
  await desk.advance(10 * hourMs);
  expect(await read(bad)).toMatchObject({ status: "PAUSED" });
});

test("sends of a new marketing template are held after the first few, once", async () => {
  await desk.close();
  desk = await openTemplateDesk({ templates: { paceAfter: 2 } });
  const id = await desk.put({ name: "fresh", category: "MARKETING", body: "Hello there" });
  await desk.put({ name: "useful", body: "Hello to you" });
  const sendOne = async (name: string) => {
    const { body: answer } = await desk.sendTemplate({ name }, { to: "972550000101" });
    return (answer as unknown as { messages: { message_status: string }[] }).messages[0]?.message_status;
  };
  const answers = [];
  for (let i = 0; i < 4; i++) answers.push(await sendOne("fresh"), await sendOne("useful"));
  const [accepted, held] = ["accepted", "held_for_quality_assessment"];
  expect(answers).toEqual([accepted, accepted, accepted, accepted, held, accepted, held, accepted]);
  await desk.act(id, "release");
  expect(await sendOne("fresh")).toBe(accepted);
});

test("messages held without a verdict go out after a while", async () => {
  const id = await desk.put({ name: "slow", body: "Hello there" });
  await desk.act(id, "hold");
  await desk.sendTemplate({ name: "slow" });
  await desk.advance(30 * 60_000);
  await desk.receiver.until(() => desk.receiver.statuses().includes("delivered"));
});

test("deleting a name deletes every language, and keeps it from being used for thirty days", async () => {
  for (const language of ["en_US", "he"]) await desk.put({ name: "gone", language, body: "Hello there" });
  expect((await desk.call("DELETE", `/v24.0/${ids.waba}/message_templates?name=gone`)).body).toEqual({ success: true });
  expect((await desk.call("GET", `/v24.0/${ids.waba}/message_templates`)).body).toEqual({ data: [] });
  await until(status, 2);
  for (const language of ["en_US", "fr"]) {
    const refused = await desk.create({ name: "gone", language, components: [body] });
    expect(refused.body.error).toMatchObject({
      code: 100,
      error_subcode: 2388023,
      error_user_title: expect.any(String),
    });
  }
  await desk.advance(30 * 24 * hourMs);
  expect((await desk.create({ name: "gone", components: [body] })).status).toBe(200);
});

test("one language is deleted by id; several templates by their ids, all or none", async () => {
  const first = await desk.put({ name: "two", language: "en_US", body: "Hello there" });
  const second = await desk.put({ name: "two", language: "he", body: "Hello there" });
  const edge = `/v24.0/${ids.waba}/message_templates`;
  expect((await desk.call("DELETE", `${edge}?name=two&hsm_id=${first}`)).body).toEqual({ success: true });
  expect((await desk.create({ name: "two", components: [body] })).body.error).toMatchObject({ error_subcode: 2388023 });
  expect((await desk.create({ name: "two", language: "fr", components: [body] })).status).toBe(200);
  expect((await desk.call("DELETE", `${edge}?hsm_ids=[${second},1]`)).status).toBe(400);
  expect((await desk.call("DELETE", `${edge}?hsm_ids=[${second}]&name=two`)).status).toBe(400);
  expect((await desk.call("DELETE", `${edge}?hsm_ids=[${second}]`)).body).toEqual({ success: true });
  expect((await desk.call("GET", `/v24.0/${second}`)).body.error).toMatchObject({ code: 100, error_subcode: 33 });
});

test("a template whose messages are under way is deleted when they had their time", async () => {
  const id = await desk.put({ name: "late", body: "Hello there" });
  await desk.call("PATCH", "/control/customers/dana", { online: false });
  await desk.sendTemplate({ name: "late" });
  await desk.call("DELETE", `/v24.0/${ids.waba}/message_templates?name=late`);
  await until(status, 1);
  await expectShape(status, "status-pending-deletion");
  expect(await read(id)).toMatchObject({ status: "PENDING_DELETION" });
  expect((await desk.sendTemplate({ name: "late" })).body.error).toMatchObject({ code: 132001 });
  await desk.advance(30 * 24 * hourMs);
  await until(status, 2);
  expect((await desk.call("GET", `/v24.0/${id}`)).status).toBe(400);
});

test("what only Meta brings about is told, and holds", async () => {
  const id = await desk.put({ name: "odd", body: "Hello there" });
  for (const event of ["FLAGGED", "LOCKED", "IN_APPEAL", "REINSTATED", "ARCHIVED", "UNARCHIVED", "LIMIT_EXCEEDED"]) {
    await desk.act(id, "status", { event });
  }
  await until(status, 7);
  expect(
    desk
      .told(status)
      .map(({ event }) => event)
      .sort(),
  ).toEqual(["ARCHIVED", "FLAGGED", "IN_APPEAL", "LIMIT_EXCEEDED", "LOCKED", "REINSTATED", "UNARCHIVED"]);
  expect(await read(id)).toMatchObject({ status: "LIMIT_EXCEEDED" });
  expect((await desk.sendTemplate({ name: "odd" })).body.error).toMatchObject({ code: 132001 });
});

test("what was to happen to templates happens after a restart too", async () => {
  await desk.close();
  const dataDir = mkdtempSync(join(tmpdir(), "emulator-templates-"));
  desk = await openTemplateDesk({ dataDir });
  const created = (await desk.create({ name: "on_the_way", components: [body] })).body;
  const paused = await desk.put({ name: "paused", body: "Hello there" });
  await desk.act(paused, "pause");
  await desk.emulator.close();
  desk = { ...desk, close: () => desk.receiver.stop() };
  const again = await startEmulator({ port: 0, dataDir, webhooks: { connectionRetryMs: 20, answerRetryMs: 40 } });
  const other = deskOf(again, desk.receiver);
  await other.call("POST", "/control/clock", { advanceMs: 3 * hourMs });
  await desk.receiver.until(() => desk.told(status).filter(({ event }) => event === "APPROVED").length === 2);
  expect((await other.call("GET", `/v24.0/${created.id}?fields=status`)).body).toMatchObject({ status: "APPROVED" });
  expect((await other.call("GET", `/v24.0/${paused}?fields=status`)).body).toMatchObject({ status: "APPROVED" });
  await again.close();
  rmSync(dataDir, { recursive: true });
});
