import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { LoadReport } from "../../../meta-emulator/src/load/types.ts";
import type { House } from "../house/house.ts";
import { percentiles } from "../house/percentiles.ts";
import { until } from "../house/until.ts";
import { openWriters, type Writer } from "../house/writers.ts";
import { launchBrowser, openScreens } from "../latency/watch-screen.ts";
import { startCost } from "../orders/browser-cost.ts";

/** Who writes meanwhile. */
const writersCount = 80;

export type ScreenFigures = {
  scroll: {
    rows: number;
    frames: number;
    framesPerSecond: number;
    slowestFrameMs: number;
    /** What a neighbour's load hardly changes. */
    mainThreadMsPerFrame: number;
  };
  live: { perSecond: number; sent: number; longestTaskMs: number; longTasks: number; mainThreadMsPerMessage: number };
};

/**
 * A list of many rows in a browser: how many frames a second it holds while somebody scrolls to its end, and how long the
 * page's longest task is while so many messages a second move its conversations.
 */
export async function measureScreen(
  house: House,
  { rows, perSecond, seconds }: { rows: number; perSecond: number; seconds: number },
): Promise<ScreenFigures> {
  const writers = await openWriters(house, writersCount);
  const browser = await launchBrowser();
  try {
    const page = await openScreens(browser, house.signInUrl, [`${house.url}/inbox`]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByTestId("conversation-row").first().waitFor();
    const costOfFrames = await startCost(browser, page);
    const scrolled = await scrollThrough(page, rows);
    const scroll = { ...scrolled, mainThreadMsPerFrame: (await costOfFrames(scrolled.frames)).mainThread };
    await page.evaluate(() => document.querySelector("[data-testid=conversation-list]")?.scrollTo({ top: 0 }));
    const costOfEach = await startCost(browser, page);
    const tasks = await watchTasks(page);
    const sent = await customersWrite(house, writers, perSecond, seconds);
    // The last of them are on their way.
    await wait(1_000);
    const long = await tasks();
    const { mainThread } = await costOfEach(sent);
    const live = { longestTaskMs: Math.max(0, ...long), longTasks: long.length, mainThreadMsPerMessage: mainThread };
    return { scroll, live: { perSecond, sent, ...live } };
  } finally {
    await browser.close();
  }
}

/** As a wheel does, some rows a frame, until so many rows were in sight; waiting for pages counts as well. */
async function scrollThrough(page: Page, rows: number) {
  const { frames, seen } = await page.evaluate(async (wanted) => {
    const list = document.querySelector("[data-testid=conversation-list]");
    if (list === null) throw new Error("there is no list");
    const rowPx = document.querySelector("[data-testid=conversation-row]")?.clientHeight ?? 1;
    const frames: number[] = [];
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    let last = await frame();
    const startedAt = last;
    while (list.scrollTop < (wanted - 20) * rowPx && last - startedAt < 120_000) {
      list.scrollBy({ top: rowPx * 5 });
      const now = await frame();
      frames.push(now - last);
      last = now;
    }
    return { frames, seen: Math.round(list.scrollTop / rowPx) };
  }, rows);
  const total = frames.reduce((sum, each) => sum + each, 0);
  return {
    rows: seen,
    frames: frames.length,
    framesPerSecond: Math.round(frames.length / (total / 1000)),
    slowestFrameMs: Math.round(percentiles(frames).max),
  };
}

async function watchTasks(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
    }).observe({ type: "longtask" });
  });
  return () => page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
}

/** Customers write, each in turn; the emulator delivers as Meta does. @returns how many messages it were */
async function customersWrite(house: House, writers: readonly Writer[], perSecond: number, seconds: number) {
  const customerIds = writers.map(({ customerId }) => customerId);
  const load = { phoneNumberId: house.phoneNumberId, customerIds, perSecond, seconds };
  const { id } = await house.control<{ id: string }>("POST", "/load", load);
  const report = () => house.control<LoadReport>("GET", `/load/${id}`);
  await until("everything is delivered", async () => (await report()).state === "done", (seconds + 60) * 1000);
  return (await report()).written;
}
