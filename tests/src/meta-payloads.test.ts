import { isDeepStrictEqual } from "node:util";
import type { WebhookDelivery } from "@croozer/contracts/channels";
import type { Conversation } from "@croozer/contracts/conversations";
import { expect, inject, test } from "vitest";
import { fixture, fixtureNames } from "../../server/src/meta/test-fixtures.ts";
import { openApi } from "./house/api.ts";
import { openControl } from "./house/control.ts";
import { openPage, showWhenFailed } from "./house/pages.ts";
import { readThread } from "./house/thread.ts";
import { until } from "./house/until.ts";

const house = inject("house");
const api = openApi(house);
const control = openControl(house);
const names = [...fixtureNames("whatsapp.message."), ...fixtureNames("whatsapp.status.")];

/** The operator's log, read as the demo owner, who is the operator of their own machine. */
async function readLog<T>(path = ""): Promise<T> {
  const response = await fetch(`${house.dashboardUrl}/api/admin/webhooks${path}`, {
    headers: { cookie: inject("sessions").owner },
  });
  if (!response.ok) throw new Error(await response.text());
  return response.json() as Promise<T>;
}

const seen = new Set<string>();
type Detail = WebhookDelivery & { payload: unknown };

/** The log's entry of a payload that was not found before, once it was dealt with. */
const findDelivery = (payload: unknown) =>
  until("the delivery is in the log", async () => {
    const { items } = await readLog<{ items: WebhookDelivery[] }>("?limit=20");
    for (const { id, outcome } of items) {
      if (seen.has(id) || outcome === "pending") continue;
      const detail = await readLog<Detail>(`/${id}`);
      seen.add(id);
      if (isDeepStrictEqual(detail.payload, payload)) return detail;
    }
    return null;
  });

const conversations = async () => (await api.get<{ items: Conversation[] }>("/conversations?limit=100")).items;
/** What was there before, of other journeys. */
const before = new Map<string, number>();

test("everything that Meta may send about messages is taken in without a failed part", async () => {
  for (const { id, version } of await conversations()) before.set(id, version);
  expect(names.length).toBeGreaterThan(60);
  for (const name of names) {
    const payload = fixture(name);
    await control.sendWebhook(payload);
    const delivery = await findDelivery(payload);
    expect(delivery.units.length, name).toBeGreaterThan(0);
    expect(
      delivery.units.filter(({ outcome }) => outcome === "failed"),
      name,
    ).toEqual([]);
    const isForAnother = delivery.units.some(({ outcome }) => outcome === "unrouted");
    expect(isForAnother ? ["partly", "unrouted"] : ["done"], name).toContain(delivery.outcome);
  }
  expect(await control.failedDeliveries()).toEqual([]);
});

test("the thread shows every one of those messages as something that can be read", async () => {
  const touched = (await conversations()).filter(({ id, version }) => before.get(id) !== version);
  const page = await openPage({ language: "en" });
  showWhenFailed(() => ({ page }));
  await page.goto("/inbox");
  let messages = 0;
  const types = new Set<string>();
  for (const { id } of touched) {
    // A reaction of ours is drawn on the message it is about.
    const thread = (await api.messages(id)).filter(({ content }) => content.type !== "reaction");
    await page.goto(`/inbox/${id}`);
    const pictures = thread.length > 20 ? "types-in-en" : undefined;
    for (const { text } of await readThread(page, thread.length, pictures))
      expect(text.replace(/[\d:\s]/g, "").length).toBeGreaterThan(0);
    messages += thread.length;
    for (const { content } of thread) types.add(content.type);
  }
  expect(page.troubles).toEqual([]);
  expect(messages).toBeGreaterThan(40);
  expect(types.size).toBeGreaterThan(10);
});
