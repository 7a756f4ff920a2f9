import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

const shared = join(import.meta.dirname, "../public");
const Manifest = z.object({
  ...{ id: z.literal("/"), start_url: z.literal("/"), scope: z.literal("/"), display: z.literal("standalone") },
  ...{ name: z.string(), description: z.string(), lang: z.string(), dir: z.string(), theme_color: z.string() },
  icons: z.array(z.object({ src: z.string(), sizes: z.string(), purpose: z.string().optional() })),
  shortcuts: z.array(z.object({ name: z.string(), url: z.string(), icons: z.array(z.object({ src: z.string() })) })),
});
const read = (file: string) => Manifest.parse(JSON.parse(readFileSync(join(shared, file), "utf8")));

test("both languages install the same app: one identity, the same icons and shortcuts, each in its words and direction", () => {
  const [en, he] = [read("manifest.webmanifest"), read("manifest.he.webmanifest")];
  expect([en.lang, en.dir, he.lang, he.dir]).toEqual(["en", "ltr", "he", "rtl"]);
  expect(he.icons).toEqual(en.icons);
  expect(he.shortcuts.map(({ url }) => url)).toEqual(en.shortcuts.map(({ url }) => url));
  expect(he.shortcuts.map(({ name }) => name).join()).toMatch(/^[א-ת ,]+$/);
  expect(en.icons.some(({ purpose }) => purpose === "maskable")).toBe(true);
  const icons = [...en.icons, ...en.shortcuts.flatMap((shortcut) => shortcut.icons)];
  expect(icons.filter(({ src }) => !existsSync(join(shared, src)))).toEqual([]);
  expect(readFileSync(join(shared, "../index.html"), "utf8")).toContain(`content="${en.theme_color}"`);
});
