import type { Browser, BrowserContext } from "playwright-core";
import type { House } from "../house/house.ts";
import { percentiles } from "../house/percentiles.ts";
import { launchBrowser, openScreens } from "../latency/watch-screen.ts";
import { fillThread } from "./fill-thread.ts";

const throttle = 4;
const row = "[data-testid=conversation-row]";

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;
type Script = { bytes: number; at: number };

/**
 * In the page: when, in milliseconds since it was asked for, the first such element is there and a frame after it is done,
 * so that a press is answered.
 */
function watchFirst(selector: string): void {
  const interactive = new Promise<number>((done) => {
    const watch = new MutationObserver(() => {
      if (document.querySelector(selector) === null) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now())));
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  Object.assign(window, { interactive });
}

/** One first visit of the inbox with nothing kept, on a processor four times as slow. */
async function visit(browser: Browser, url: string, storageState: State) {
  const context = await browser.newContext({ storageState, serviceWorkers: "block" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const scripts = new Map<string, Script>();
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.set(requestId, { bytes: 0, at: Number.POSITIVE_INFINITY });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script) Object.assign(script, { bytes: encodedDataLength, at: Date.now() });
  });
  await session.send("Network.enable");
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttle });
  await page.addInitScript(watchFirst, row);
  await page.goto(url, { waitUntil: "commit" });
  // By the page itself: asking again and again from outside would keep its slow processor busy.
  const interactiveMs = await page.evaluate(() => (window as unknown as { interactive: Promise<number> }).interactive);
  const interactiveAt = Date.now();
  // What follows in reserve is told apart.
  await page.waitForLoadState("networkidle");
  await context.close();
  const all = [...scripts.values()];
  const sum = (some: Script[]) => some.reduce((bytes, one) => bytes + one.bytes, 0);
  return {
    interactiveMs,
    firstBytes: sum(all.filter(({ at }) => at <= interactiveAt)),
    reserveBytes: sum(all.filter(({ at }) => at > interactiveAt)),
  };
}

/** What the first visit of the inbox fetches of scripts, compressed, and when it answers to a press. */
export async function firstLoad(house: House, visits: number) {
  await fillThread(house, 0);
  const browser = await launchBrowser();
  try {
    const page = await openScreens(browser, house.signInUrl, [`${house.url}/inbox`]);
    await page.locator(row).first().waitFor();
    const storageState = await page.context().storageState();
    await page.context().close();
    const seen: Awaited<ReturnType<typeof visit>>[] = [];
    for (let n = 0; n < visits; n += 1) seen.push(await visit(browser, `${house.url}/inbox`, storageState));
    const kilobytes = (key: "firstBytes" | "reserveBytes") =>
      Math.round(Math.max(...seen.map((one) => one[key])) / 102.4) / 10;
    return {
      throttle,
      visits,
      interactiveMs: percentiles(seen.map(({ interactiveMs }) => interactiveMs)),
      firstKilobytes: kilobytes("firstBytes"),
      reserveKilobytes: kilobytes("reserveBytes"),
    };
  } finally {
    await browser.close();
  }
}
