import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { shots } from "./shots.ts";

export type Look = { language: "he" | "en"; scheme: "light" | "dark"; width: number };
/** Of language, colours and width each goes once with each of the others. */
export const looks: Look[] = [
  { language: "he", scheme: "light", width: 1440 },
  { language: "en", scheme: "dark", width: 1440 },
  { language: "he", scheme: "dark", width: 390 },
  { language: "en", scheme: "light", width: 390 },
];
export type Findings = {
  lang: string | null;
  dir: string | null;
  scheme: string | null;
  /** How far the page is wider than the window. */
  overflowPx: number;
  /** Texts that look like the key of a translation rather than words. */
  keys: string[];
  /** Serious and critical findings of axe, one line each. */
  barriers: string[];
};

/** Takes a picture of a page as it stands and looks for what nobody should see. */
export async function lookAt(page: Page, name: string, { language, scheme, width }: Look): Promise<Findings> {
  mkdirSync(shots, { recursive: true });
  await page.evaluate(async () => {
    await document.fonts.ready;
    // Lazy ones out of sight are not loaded at all.
    const loading = [...document.images].filter((image) => image.complete || image.loading !== "lazy");
    await Promise.all(loading.map((image) => image.decode().catch(() => undefined)));
  });
  const path = join(shots, `${name}-${language}-${scheme}-${width}.png`);
  await page.screenshot({ path, animations: "disabled" });
  const seen = await page.evaluate(() => {
    const root = document.documentElement;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const keys: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      // Code, and what a person wrote: a file's name looks like a key.
      const isOurs = node.parentElement?.closest('code, pre, script, style, bdi, [dir="auto"]') === null;
      if (isOurs && /^[a-z]+([._][a-zA-Z]+|[A-Z][a-z]+)+$/.test(text)) keys.push(text);
    }
    return {
      lang: root.getAttribute("lang"),
      dir: root.getAttribute("dir"),
      scheme: root.getAttribute("data-mantine-color-scheme") ?? root.getAttribute("data-scheme"),
      overflowPx: root.scrollWidth - window.innerWidth,
      keys,
    };
  });
  return { ...seen, barriers: await findBarriers(page) };
}

async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target, any }) => `${id} ${target.join(" ")} ${any[0]?.message ?? ""}`));
}
