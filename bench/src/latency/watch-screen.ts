import { type Browser, chromium, type Page } from "playwright-core";

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
    args: ["--disable-gpu", "--no-first-run", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
}

/** Two browsers of one person, each at an address of its own; the first's is a path. Gives the second's page. */
export async function openScreens(
  browser: Browser,
  signInUrl: string,
  urls: { first: string; second: string },
): Promise<Page> {
  const first = await browser.newContext();
  const desk = await first.newPage();
  await desk.goto(signInUrl);
  await desk.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await desk.goto(new URL(urls.first, urls.second).href);
  const second = await browser.newContext({ storageState: await first.storageState() });
  const page = await second.newPage();
  await page.goto(urls.second);
  return page;
}

/** Notes when each text `probe-N-` is first on the screen, by the clock that all processes share. */
export async function watchProbes(page: Page): Promise<() => Promise<Record<string, number>>> {
  await page.evaluate(() => {
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
    new MutationObserver((changes) => {
      for (const change of changes) {
        if (change.type === "characterData") look(change.target.textContent);
        for (const node of change.addedNodes) look(node.textContent);
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { probesSeen: Record<string, number> }).probesSeen);
}
