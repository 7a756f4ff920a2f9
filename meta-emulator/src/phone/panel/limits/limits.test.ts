import { expect, test } from "vitest";
import type { RulesState } from "../../../phone-api.ts";
import { metasRules } from "../../../rules/rules.ts";
import { asMeta, changeTo, countChanges, differs, ruleAt } from "./limit-changes.ts";
import { rowsByGroup } from "./limit-rows.ts";
import { limitWords } from "./limit-words.ts";
import { keptNumber, shownNumber } from "./units.ts";

const rows = Object.values(rowsByGroup).flat();
const state = (limits: Partial<RulesState["current"]["limits"]>): RulesState => ({
  current: { ...metasRules, limits: { ...metasRules.limits, ...limits } },
  metas: metasRules,
  pricing: { model: "PMP", serviceIsCharged: false },
});

test("every row is a rule, with parts that the rule has, and words in both languages", () => {
  for (const { section, key, look } of rows) {
    const value = ruleAt(metasRules, section, key);
    expect(value, key).not.toBeUndefined();
    if (look.kind === "parts") expect(Object.keys(look.parts)).toEqual(Object.keys(value as object));
    for (const language of ["en", "he"] as const) {
      const { names, parts, values } = limitWords[language];
      expect(names[key], key).toBeTruthy();
      if (look.kind === "parts") for (const part of Object.keys(look.parts)) expect(parts[part], part).toBeTruthy();
      if (look.kind === "choice") for (const each of look.values) expect(values[each], each).toBeTruthy();
    }
  }
});

test("what is not as Meta's is counted, and can be taken back", () => {
  expect(countChanges(state({}))).toBe(0);
  const changed = state({ pairRate: null, usMarketingPause: true });
  expect(countChanges(changed)).toBe(2);
  expect(differs(changed, "limits", "pairRate")).toBe(true);
  expect(asMeta(changed)).toMatchObject({ limits: "default", pricing: metasRules.pricing });
  expect(changeTo("statuses", "readAtOnce", 0.5)).toEqual({ statuses: { readAtOnce: 0.5 } });
});

test("numbers are filled in by their unit and kept in the rule's", () => {
  expect(shownNumber(6_000, "seconds")).toBe(6);
  expect(shownNumber(0.07, "percent")).toBe(7);
  expect(keptNumber("1.5", "hours")).toBe(5_400_000);
  expect(keptNumber("7", "percent")).toBe(0.07);
  expect(keptNumber("120", "percent")).toBeNull();
  expect(keptNumber("1.5", "none")).toBeNull();
  expect(keptNumber("", "none")).toBeNull();
  expect(keptNumber("-1", "ms")).toBeNull();
});
