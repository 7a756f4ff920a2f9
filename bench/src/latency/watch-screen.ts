import { type Browser, chromium, type Page } from "playwright-core";

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
    args: ["--disable-gpu", "--no-first-run", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
}

/** Browsers of one person, each at an address of its own. Gives the last one's page. */
export async function openScreens(
  browser: Browser,
  signInUrl: string,
  urls: readonly [string, ...string[]],
): Promise<Page> {
  const first = await browser.newContext();
  let page = await first.newPage();
  await page.goto(signInUrl);
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  const storageState = await first.storageState();
  for (const [n, url] of urls.entries()) {
    if (n > 0) page = await (await browser.newContext({ storageState })).newPage();
    await page.goto(url);
  }
  return page;
}

/**
 * Notes when each text `probe-N-` is first on the screen, by the clock that all processes share.
 * @param within selector of what must show it
 */
export async function watchProbes(page: Page, within = "body"): Promise<() => Promise<Record<string, number>>> {
  await page.evaluate((within) => {
    const seen: Record<string, number> = {};
    Object.assign(window, { probesSeen: seen });
    const look = (text: string | null) => {
      for (const [, n = ""] of (text ?? "").matchAll(/probe-(\d+)-/g))
        if (!(n in seen)) {
          seen[n] = 0;
          // The frame in which it is painted.
          requestAnimationFrame(() => {
            seen[n] = Date.now();
          });
        }
    };
    const lookAt = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement;
      if (element?.closest(within)) look(node.textContent);
      else if (node instanceof Element) for (const each of node.querySelectorAll(within)) look(each.textContent);
    };
    new MutationObserver((changes) => {
      for (const change of changes) {
        if (change.type === "characterData") lookAt(change.target);
        for (const node of change.addedNodes) lookAt(node);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  }, within);
  return () => page.evaluate(() => (window as unknown as { probesSeen: Record<string, number> }).probesSeen);
}
