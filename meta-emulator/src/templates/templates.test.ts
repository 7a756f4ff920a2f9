import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ids } from "../testing/desk.ts";
import { readFixture, shapeOf } from "../testing/fixtures.ts";
import { openTemplateDesk, type TemplateDesk } from "./open-template-desk.ts";

const order = {
  name: "order_confirmation",
  parameterFormat: "NAMED",
  components: [
    { type: "BODY", text: "Thanks {{first_name}}! Order {{order_id}} is confirmed." },
    { type: "BUTTONS", buttons: [{ type: "URL", text: "Track", url: "https://shop.example/t/{{1}}", example: ["x"] }] },
  ],
};
const body = { type: "BODY", text: "Your order is on its way." };

describe("on its own", () => {
  let desk: TemplateDesk;
  beforeEach(async () => {
    desk = await openTemplateDesk();
  });
  afterEach(() => desk.close());
  const edge = `/v24.0/${ids.waba}/message_templates`;

  test("templates come page by page, each page with the way to the next", async () => {
    for (let i = 0; i < 30; i++) await desk.put({ name: `template_${i}`, body: "Hello there" });
    const first = await desk.call("GET", edge);
    expect(first.body.data).toHaveLength(25);
    const { next, previous } = first.body.paging as unknown as { next: string; previous?: string };
    expect(next).toContain(desk.emulator.url);
    expect(previous).toBeUndefined();
    const second = await desk.call("GET", next.slice(desk.emulator.url.length));
    expect(second.body.data).toHaveLength(5);
    expect(second.body.paging).not.toHaveProperty("next");
    expect(second.body.paging).toHaveProperty("previous");
    const all = [
      ...(first.body.data as unknown as { name: string }[]),
      ...(second.body.data as unknown as { name: string }[]),
    ];
    expect(new Set(all.map(({ name }) => name)).size).toBe(30);
  });

  test("a page has the documented shape", async () => {
    await desk.put(order);
    await desk.put({
      name: "promo_summer",
      category: "MARKETING",
      status: "PAUSED",
      components: [
        { type: "HEADER", format: "IMAGE" },
        { type: "BODY", text: "Hi {{1}}, sale!" },
        { type: "BUTTONS", buttons: [{ type: "QUICK_REPLY", text: "Stop" }] },
      ],
    });
    await desk.put({ name: "older", body: "Hello there" });
    const fields = "name,parameter_format,components,language,status,category,quality_score";
    const page = await desk.call(
      "GET",
      `${edge}?limit=2&fields=${fields}&after=${Buffer.from("0").toString("base64url")}`,
    );
    const documented = shapeOf(readFixture("graph.templates.page1")).filter((path) => path !== "paging.next: string");
    expect(shapeOf(page.body)).toEqual([...documented, "paging.previous: string"].sort());
  });

  test("a template of another business does not exist", async () => {
    const id = await desk.put(order);
    desk.emulator.describe({
      wabas: [{ id: "100000000000002", portfolioId: ids.portfolio }],
      tokens: [{ token: "OTHER", appId: ids.app, wabaIds: ["100000000000002"] }],
    });
    const read = await desk.call("GET", `/v24.0/${id}`, undefined, "OTHER");
    expect(read.body.error).toMatchObject({ code: 100, error_subcode: 33, message: expect.stringContaining(id) });
    expect((await desk.call("GET", edge, undefined, "OTHER")).body.error).toMatchObject({ error_subcode: 33 });
  });

  test("a refusal says what a person may be told", async () => {
    const { body: refused } = await desk.create({ name: "edge", components: [{ type: "BODY", text: "{{1}} is it" }] });
    expect(refused.error).toMatchObject({
      message: "Invalid parameter",
      type: "OAuthException",
      error_subcode: 2388299,
      is_transient: false,
      error_user_title: "Leading or trailing params not allowed",
      error_user_msg: expect.any(String),
    });
  });

  test("a hundred templates are made in an hour", async () => {
    for (let i = 0; i < 100; i++) expect((await desk.create({ name: `n_${i}`, components: [body] })).status).toBe(200);
    expect((await desk.create({ name: "n_100", components: [body] })).body.error).toMatchObject({ code: 80007 });
    await desk.advance(3_600_000);
    expect((await desk.create({ name: "n_100", components: [body] })).status).toBe(200);
  });

  test("250 templates of a business, 6,000 of a verified one", async () => {
    desk.emulator.describe({
      templates: Array.from({ length: 250 }, (_, i) => ({ name: `t_${i}`, body: "Hello there" })),
    });
    const refused = await desk.create({ name: "more", components: [body] });
    expect(refused.body.error).toMatchObject({ code: 100, error_subcode: 2388019 });
    desk.emulator.describe({ portfolios: [{ id: ids.portfolio, standing: { verification: "verified" } }] });
    expect((await desk.create({ name: "more", components: [body] })).status).toBe(200);
  });

  test("a code reads as the address Meta makes of its button, in the template's language", async () => {
    const id = await desk.put({ name: "code", language: "he", category: "AUTHENTICATION" });
    const { components } = (await desk.call("GET", `/v24.0/${id}`)).body as unknown as { components: unknown[] };
    expect(components).toMatchObject([
      { type: "BODY", text: expect.stringContaining("{{1}}"), add_security_recommendation: true },
      { type: "BUTTONS", buttons: [{ type: "URL", url: expect.stringContaining("otp_type=COPY_CODE") }] },
    ]);
  });

  test("a world put twice keeps what became of its templates", async () => {
    const id = await desk.put(order);
    await desk.act(id, "pause");
    await desk.put(order);
    expect((await desk.call("GET", `/v24.0/${id}?fields=status`)).body).toEqual({ id, status: "PAUSED" });
    const described = { templates: [{ name: "broken", body: "Hello {{1}" }] };
    expect((await desk.call("POST", "/control/world", described)).status).toBe(422);
  });
});
