import type { Browser, Page } from "playwright-core";

/**
 * What a browser's processes work from now on, and what its page's main thread does of it, in milliseconds: hardly another
 * when neighbours keep the machine busy, unlike how long something takes.
 */
export async function startCost(browser: Browser, page: Page) {
  const system = await browser.newBrowserCDPSession();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const read = async () => {
    const { processInfo } = await system.send("SystemInfo.getProcessInfo");
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
    return {
      processes: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0),
      mainThread: of("TaskDuration"),
      script: of("ScriptDuration"),
      style: of("RecalcStyleDuration"),
      layout: of("LayoutDuration"),
    };
  };
  const before = await read();
  /** Since then, shared among so many. */
  return async (count: number) => {
    const after = await read();
    const each = (part: keyof typeof after) => Math.round(((after[part] - before[part]) / count) * 10) / 10;
    return {
      processes: each("processes"),
      mainThread: each("mainThread"),
      script: each("script"),
      style: each("style"),
      layout: each("layout"),
    };
  };
}
