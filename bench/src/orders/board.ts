import { setTimeout as wait } from "node:timers/promises";
import { type Api, openApi } from "../house/api.ts";
import type { House } from "../house/house.ts";
import { percentiles } from "../house/percentiles.ts";
import { until } from "../house/until.ts";
import { launchBrowser, openScreens, watchProbes } from "../latency/watch-screen.ts";
import { startCost } from "./browser-cost.ts";

type Order = { id: string; version: number };

/** How long an order stays on the board, and at each step: no kitchen is as quick, but a board of hundreds is none. */
const staysMs = 4_000;

/**
 * Places orders at a rate while boards are open in browsers of their own, each of which leaves it again. @returns
 * milliseconds from the call that places one to the frame in which the last board shows its card, and what that cost the
 * browsers for each
 */
export async function boardTimes(
  house: House,
  { perSecond, seconds, isWhole, boards }: { perSecond: number; seconds: number; isWhole: boolean; boards: number },
) {
  // Each writes five times an order.
  const keys = await Promise.all(Array.from({ length: Math.ceil((perSecond * seconds) / 150) }, house.issueKey));
  const apis = keys.map((apiKey) => openApi({ url: house.url, apiKey }));
  const api = openApi(house);
  type Catalogue = { products: { id: string; optionGroupIds: string[] }[] };
  const { body: menu } = await api.ask<Catalogue>("GET", "/catalogue");
  const plain = menu.products.find(({ optionGroupIds }) => optionGroupIds.length === 0);
  if (!plain) throw new Error("the demo menu has no product without options");
  const browser = await launchBrowser();
  try {
    const url = `${house.url}/orders`;
    const page = await openScreens(browser, house.signInUrl, [url, ...Array.from({ length: boards - 1 }, () => url)]);
    await page.locator("[data-testid=connection][data-state=live]").waitFor();
    const seen = await watchProbes(page, "[data-testid=order-card]");
    const costOfEach = await startCost(browser, page);
    const sentAt: number[] = [];
    const placedMs: number[] = [];
    const startedAt = performance.now();
    const lives = Array.from({ length: perSecond * seconds }, async (_, n) => {
      await wait(Math.max(1, (n * 1000) / perSecond - (performance.now() - startedAt)));
      sentAt[n] = Date.now();
      const items = [{ productId: plain.id, quantity: 1 }];
      const wish = { items, fulfilment: "pickup", customerName: `probe-${n}-`, overrule: true };
      const own = apis[n % apis.length] ?? api;
      const { status, body } = await own.ask<Order>("POST", "/orders", wish);
      if (status !== 201) throw new Error(`an order was refused: ${status} ${JSON.stringify(body)}`);
      placedMs[n] = Date.now() - (sentAt[n] ?? 0);
      await leave(own, body, isWhole);
    });
    await Promise.all(lives);
    await until("every order was on the board", async () => {
      const times = Object.values(await seen());
      return times.length === sentAt.length && times.every((time) => time > 0);
    });
    const cpuMsPerOrder = await costOfEach(sentAt.length);
    const times = await seen();
    const figures = percentiles(sentAt.map((at, n) => (times[n] ?? 0) - at));
    return { orders: sentAt.length, perSecond, boards, ...figures, placed: percentiles(placedMs), cpuMsPerOrder };
  } finally {
    await browser.close();
  }
}

/** Through the kitchen in four steps, or off the board at once in the end. */
async function leave({ ask }: Api, { id, version }: Order, isWhole: boolean): Promise<void> {
  const steps = isWhole ? ["confirmed", "preparing", "ready", "delivered"] : ["cancelled"];
  let seen = version;
  for (const status of steps) {
    await wait(staysMs / steps.length);
    const act = status === "cancelled" ? "cancel" : "status";
    const body = act === "cancel" ? { reason: "the bench is over", version: seen } : { status, version: seen };
    seen = (await ask<{ order: Order }>("POST", `/orders/${id}/${act}`, body)).body.order.version;
  }
}
