import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, expect, inject, onTestFailed, TestRunner } from "vitest";
import { shots } from "./shots.ts";
import type { Who } from "./sign-in.ts";

/** A page and everything that went wrong in it. */
export type WatchedPage = Page & { readonly troubles: readonly string[] };
export type PageOptions = {
  /** Who is signed in; nobody when null. */
  who?: Who | null;
  language?: "he" | "en";
  scheme?: "light" | "dark";
  width?: number;
  height?: number;
  /** Touched rather than clicked: a phone. */
  touch?: boolean;
  /** With the worker by which the dashboard opens without a connection; it would stand between a page and `route`. */
  worker?: boolean;
};

let browser: Promise<Browser> | null = null;
afterAll(async () => (await browser)?.close());

/** Opens pages in the one browser; all are closed when the file is done. */
export async function openPage({
  who = "owner",
  language,
  scheme,
  width = 1440,
  height = 900,
  touch = false,
  worker = false,
}: PageOptions = {}): Promise<WatchedPage> {
  browser ??= chromium.connect(inject("browserUrl"));
  const { dashboardUrl } = inject("house");
  const options: BrowserContextOptions = {
    viewport: { width, height },
    baseURL: dashboardUrl,
    locale: "en-GB",
    reducedMotion: "reduce",
    hasTouch: touch,
    isMobile: touch,
    serviceWorkers: worker ? "allow" : "block",
  };
  const context = await (await browser).newContext(options);
  context.setDefaultTimeout(30_000);
  if (who !== null)
    await context.addCookies(
      inject("sessions")
        [who].split("; ")
        .map((pair) => {
          const at = pair.indexOf("=");
          return { name: pair.slice(0, at), value: pair.slice(at + 1), url: dashboardUrl };
        }),
    );
  // What a person would have chosen on this device earlier, for dashboard and phone; switching has a journey of its own.
  await context.addInitScript(
    (chosen) => {
      for (const [key, value] of Object.entries(chosen))
        if (value && localStorage.getItem(key) === null) localStorage.setItem(key, value);
    },
    {
      "croozer.language": language,
      "croozer.scheme": scheme,
      "phone.language": language,
      "phone.scheme": scheme,
    },
  );
  const page = await context.newPage();
  // Hooks close pages before a test's own `onTestFailed` is called: what they showed then is kept here.
  const close = context.close.bind(context);
  context.close = async (options) => {
    const test = TestRunner.getCurrentTest();
    if (test?.result?.state === "fail") await keepPicture(page, test.name, new URL(page.url()).pathname);
    await close(options);
  };
  const troubles: string[] = [];
  page.on("console", (message) => {
    const { url } = message.location();
    // Whoever is not signed in is told so; the browser has an opinion on that.
    if (message.type() === "error" && !url.endsWith("/api/auth/me"))
      troubles.push(`console: ${message.text()} (${url})`);
  });
  page.on("pageerror", (error) => troubles.push(`page: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()} ${response.url()}`);
  });
  return Object.assign(page, { troubles });
}

/**
 * When the test that runs now fails, shows what each page looked like. Called at the start of a test; one of several that
 * run at once gives its own `onFailed`.
 */
export function showWhenFailed(pages: () => Record<string, Page | undefined>, onFailed = onTestFailed): void {
  onFailed(async ({ task }) => {
    for (const [name, page] of Object.entries(pages())) if (page) await keepPicture(page, task.name, name);
  });
}

async function keepPicture(page: Page, test: string, name: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  const file = `failed-${test.slice(0, 60)}-${name}`.replaceAll(/\W+/g, "-");
  await page.screenshot({ path: join(shots, `${file}.png`) }).catch(() => undefined);
}

/** Closes what a journey opened; nothing may have gone wrong in it. */
export async function closeUntroubled(pages: readonly WatchedPage[]): Promise<void> {
  for (const page of pages) {
    expect(page.troubles).toEqual([]);
    await page.context().close();
  }
}
