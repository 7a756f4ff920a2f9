import { type BrowserServer, chromium } from "playwright-core";

/** A browser without a window, which later processes connect to. */
export function launchBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
    args: [
      ...["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
      ...["--disable-component-update", "--disable-sync"],
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
}
