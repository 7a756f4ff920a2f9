import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import type { ParserMenu } from "./types.ts";

const here = new URL(".", import.meta.url).pathname;
const corpus = new URL("../corpus/", import.meta.url).pathname;
const sources = globSync(["**/*.ts"], { cwd: here })
  .filter((file) => !file.includes(".test.") && !file.startsWith("test-menu"))
  .map((file) => ({ file, text: readFileSync(`${here}${file}`, "utf8") }));
const menus = globSync("*.menu.json", { cwd: corpus }).map(
  (file): ParserMenu => JSON.parse(readFileSync(`${corpus}${file}`, "utf8")),
);
const rows = globSync("*.jsonl", { cwd: corpus }).flatMap((file) =>
  readFileSync(`${corpus}${file}`, "utf8")
    .trim()
    .split("\n")
    .map((line): { id: string; text: string } => JSON.parse(line)),
);

/** Words the trade or the contract uses anyway, which a menu happens to have for an id as well. */
const ORDINARY = new Set(["card", "large", "small", "extra", "light", "medium", "volume", "none"]);

describe("nothing is learned by heart", () => {
  it("no source names a business of the corpus", () => {
    for (const menu of menus) {
      for (const { file, text } of sources) {
        for (const name of [menu.id, menu.name?.en, menu.name?.he]) {
          // "Flowers" is a word of the trade as well as the name of a file; what a business is called is none.
          if (name === undefined || (name === menu.id && !/_/.test(name))) continue;
          expect(text.includes(name), `${file} names ${name}`).toBe(false);
        }
      }
    }
  });

  it("the words of the trade are looked through like all the rest", () => {
    const words = globSync("knowledge/*.ts", { cwd: here });
    expect(words.length).toBeGreaterThan(5);
    for (const file of words) expect(sources.map((source) => source.file)).toContain(file);
  });

  it("every list of words says where it comes from", () => {
    for (const { file, text } of sources) {
      if (!file.startsWith("knowledge/") || file.endsWith("phrases.ts")) continue;
      expect(text.split("\n")[0], file).toMatch(/^\/\/ Source: /);
    }
  });

  it("no source names a row or repeats a message", () => {
    for (const { file, text } of sources) {
      for (const row of rows) {
        expect(text.includes(row.id), `${file} names ${row.id}`).toBe(false);
        if (row.text.length > 24) expect(text.includes(row.text), `${file} repeats ${row.id}`).toBe(false);
      }
    }
  });

  it("no rule names an id of a menu: only the knowledge of the trade holds words", () => {
    const ids = new Set(
      menus.flatMap((menu) => [
        menu.id,
        ...menu.products.flatMap((product) => [product.id, ...product.ingredients.map(({ id }) => id)]),
        ...menu.optionGroups.flatMap((group) => [group.id, ...group.options.map(({ id }) => id)]),
      ]),
    );
    for (const { file, text } of sources) {
      if (file.startsWith("knowledge/")) continue;
      const code = text.replace(/^\s*(?:\*|\/\/|\/\*).*$/gm, "");
      for (const [, literal = ""] of code.matchAll(/"([\w-]{3,})"/g)) {
        if (ORDINARY.has(literal)) continue;
        expect(ids.has(literal), `${basename(file)} has the literal "${literal}"`).toBe(false);
      }
    }
  });
});
