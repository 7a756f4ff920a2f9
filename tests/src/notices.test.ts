import type { Notices } from "@croozer/contracts/notices";
import type { OrderDetail } from "@croozer/contracts/orders";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openApi } from "./house/api.ts";
import { openControl } from "./house/control.ts";
import { until } from "./house/until.ts";

const house = inject("house");
const api = openApi(house);
const control = openControl(house);

beforeAll(() => api.cancelPending());
afterAll(async () => {
  await control.allowSends();
  await api.cancelPending();
});

test("Meta's rules approve every template of ours, in both languages", async () => {
  const templates = await until("Meta has looked at all of them", async () => {
    const { steps, house: own } = await api.get<Notices>("/notices");
    const all = [...steps.flatMap((step) => step.templates), ...own];
    return all.length > 0 && all.every(({ status }) => !["unsent", "pending"].includes(status)) && all;
  });
  expect(templates.filter(({ status, category }) => status !== "approved" || category !== "UTILITY")).toEqual([]);
  const byKey = Map.groupBy(templates, ({ key }) => key);
  for (const [key, all] of byKey)
    expect([key, all.map(({ language }) => language).toSorted()]).toEqual([key, ["en", "he"]]);
});

test("a customer whose 24 hours are over by Meta's clock gets the template, with the link behind its button", async () => {
  const { id, waId } = await control.addCustomer("Lena Late", "en");
  await control.write(id, "a large margherita, pickup, cash");
  await control.tap(id, "confirm:");
  await control.hears(id, "Your order is in");
  const order = await until("the order is placed", async () => (await api.ordersOf(waId ?? ""))[0] ?? null);
  await control.failNextSend(131047);
  const told = await api.act<{ notificationSent: boolean }>(order.id, "status", { status: "confirmed" });
  expect(told.body.notificationSent).toBe(true);

  const { content } = await control.hears(id, `Order ${order.shortNumber} is confirmed`);
  const template = await until("the template is on the phone", async () => {
    const { messages } = await control.chat(id);
    const last = messages.findLast(({ from }) => from === "business")?.content;
    return last?.type === "template" && last;
  });
  expect(["text", "template"]).toContain(content.type);
  expect(template.body).toContain("ready for pick-up at about");
  expect(JSON.stringify(template.buttons)).toMatch(/\/o\/[\w-]{22}"/);
  const { timeline } = await until("its history tells how it arrived", async () => {
    const now = await api.get<OrderDetail>(`/orders/${order.id}`);
    return now.timeline.at(-1)?.notice?.charge != null && now;
  });
  expect(timeline.slice(-3).map(({ kind, detail, notice }) => [kind, detail, notice?.by])).toEqual([
    ["notice_sent", null, "text"],
    ["notice_failed", "131047", "text"],
    ["notice_sent", null, "template"],
  ]);
});
