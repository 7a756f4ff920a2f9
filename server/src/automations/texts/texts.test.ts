import { fill, variablesIn } from "@croozer/contracts/text-template";
import { expect, test } from "vitest";
import { defaultOf, defaults, defaultsByGroup, isTextKey, maxOf } from "./default-texts.ts";
import { defaultTexts, textsWith } from "./texts.ts";
import { examples } from "./variables.ts";

const keys = Object.keys(defaults).filter(isTextKey);

test("every text names the same variables in both languages, and each of them has an example", () => {
  for (const key of keys) {
    const { he, en } = defaultOf(key);
    expect(variablesIn(he).sort(), key).toEqual(variablesIn(en).sort());
    for (const name of variablesIn(en)) expect(examples[name], `${key}: ${name}`).toBeDefined();
  }
});

test("every text keeps to the length of where it is used, and no two groups share a key", () => {
  for (const key of keys)
    for (const language of ["he", "en"] as const)
      expect([...defaultOf(key)[language]].length, key).toBeLessThanOrEqual(maxOf(key));
  expect(Object.values(defaultsByGroup).flatMap((group) => Object.keys(group))).toHaveLength(keys.length);
});

test("no Hebrew text speaks to a man or a woman only", () => {
  const gendered =
    /(?<!\p{L})(אתה|את(?= (רוצה|יכולה|צריכה))|רוצה|יכול|יכולה|צריכה|תרצה|תרצי|כתוב|כתבי|לחץ|לחצי|בחר|בחרי|שלח|שלחי)(?!\p{L})/u;
  for (const key of keys) expect(defaultOf(key).he, key).not.toMatch(gendered);
});

test("what fills a variable is not read as a template", () => {
  expect(fill("{{ said }} and {{said}}", { said: "{{total}}" })).toBe("{{total}} and {{total}}");
});

test("a business's own words win, an empty language keeps the default", () => {
  const texts = textsWith(new Map([["total", { he: "", en: "Sum: {{total}}" }]]));
  expect(texts("en")("total", { total: "₪5" })).toBe("Sum: ₪5");
  expect(texts("he")("total", { total: "₪5" })).toBe(defaultTexts("he")("total", { total: "₪5" }));
});
