import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** Where a browser that runs already can be reached; these journeys start one of their own without it. */
    browserUrl: string;
  }
}

const args = [
  ...["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync", "--no-sandbox"],
];

export function openBrowser(): Promise<Browser> {
  const running: string | undefined = inject("browserUrl");
  return running === undefined
    ? chromium.launch({ executablePath: "/usr/bin/chromium", args })
    : chromium.connect(running);
}
