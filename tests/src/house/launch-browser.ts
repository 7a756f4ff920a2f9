import { type BrowserServer, chromium } from "playwright-core";

/** A browser without a window, which later processes connect to. */
export function launchBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
    args: [
      ...["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
      ...["--disable-component-update", "--disable-sync"],
      // A microphone that beeps, allowed to whoever asks.
      ...["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"],
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
}
