import { setTimeout as wait } from "node:timers/promises";
import type { CDPSession, Page } from "playwright-core";
import type { House } from "../house/house.ts";
import { percentiles } from "../house/percentiles.ts";
import { launchBrowser, openScreens } from "../latency/watch-screen.ts";
import { fillThread } from "./fill-thread.ts";

/** A turn of the wheel about every frame, as a hand that is in a hurry does it. */
const turnMs = 16;
const turnPx = 300;

async function rollWheel(session: CDPSession, deltaY: number, forMs: number): Promise<void> {
  const until = performance.now() + forMs;
  while (performance.now() < until) {
    await session.send("Input.dispatchMouseEvent", { type: "mouseWheel", x: 700, y: 450, deltaX: 0, deltaY });
    await wait(turnMs);
  }
}

/** Frames a second while something is done, and how long the middle one and the slow ones take. */
async function framesOf(page: Page, act: () => Promise<void>) {
  const frames = await page.evaluateHandle(() => {
    const counted = { at: [] as number[], goes: true };
    const count = (at: number) => {
      counted.at.push(at);
      if (counted.goes) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    return counted;
  });
  await act();
  const at = await frames.evaluate((counted) => {
    counted.goes = false;
    return counted.at;
  });
  const gaps = percentiles(at.slice(1).map((time, n) => time - (at[n] ?? time)));
  const seconds = ((at.at(-1) ?? 0) - (at[0] ?? 0)) / 1000;
  return { fps: Math.round((at.length - 1) / seconds), p50: Math.round(gaps.p50), p95: Math.round(gaps.p95) };
}

/**
 * Frames a second while a thread is scrolled to its beginning and back, beside those of a page with nothing on it that is
 * scrolled before and after: a machine that is busy elsewhere gives neither its sixty.
 */
export async function threadFrames(house: House, messages: number, seconds: number) {
  const conversationId = await fillThread(house, messages);
  const browser = await launchBrowser();
  try {
    const page = await openScreens(browser, house.signInUrl, [`${house.url}/inbox/${conversationId}`]);
    await page.setViewportSize({ width: 1440, height: 900 });
    const log = page.getByRole("log");
    await log.locator("[data-seq]").first().waitFor();
    const session = await page.context().newCDPSession(page);
    const bare = await page.context().newPage();
    await bare.setViewportSize({ width: 1440, height: 900 });
    await bare.setContent("<div style='height: 1000000px'></div>");
    const bareSession = await bare.context().newCDPSession(bare);
    const empty = () => framesOf(bare, () => rollWheel(bareSession, turnPx, 2_000));

    const before = await empty();
    await page.bringToFront();
    const up = await framesOf(page, () => rollWheel(session, -turnPx, seconds * 1000));
    const reachedSeq = await log.locator("[data-seq]").first().getAttribute("data-seq");
    const down = await framesOf(page, () => rollWheel(session, turnPx, seconds * 1000));
    await bare.bringToFront();
    const after = await empty();
    const emptyFps = (before.fps + after.fps) / 2;
    const fps = Math.min(up.fps, down.fps);
    return {
      messages,
      up,
      down,
      reachedSeq: Number(reachedSeq),
      emptyFps,
      fps,
      ratio: Math.round((fps / emptyFps) * 100) / 100,
    };
  } finally {
    await browser.close();
  }
}
