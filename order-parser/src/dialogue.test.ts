import { describe, expect, it } from "vitest";
import {
  buildMenuIndex,
  isNo,
  isYes,
  matchOption,
  matchProductAmong,
  parseFulfilment,
  parseTime,
} from "./order-parser.ts";
import { NOW, TEST_MENU } from "./test-menu.ts";

const index = buildMenuIndex(TEST_MENU);

describe("short answers", () => {
  it.each([
    ["large", "o-l"],
    ["גדולה בבקשה", "o-l"],
    ["the big one", "o-l"],
    ["אישי", "o-s"],
    ["2", "o-l"],
    ["the first one", "o-s"],
    ["purple", null],
  ])("%s chooses an option", (text, option) => {
    expect(matchOption(index, "p-marg", "g-size", text)).toBe(option);
  });

  it("an option of a group the product does not have is none", () => {
    expect(matchOption(index, "p-coke", "g-size", "large")).toBeNull();
  });

  it.each([
    ["פפרוני", "p-pep"],
    ["the margarita", "p-marg"],
    ["השני", "p-pep"],
    ["a coke", null],
  ])("%s chooses among the offered products", (text, product) => {
    expect(matchProductAmong(index, text, ["p-marg", "p-pep"])).toBe(product);
  });

  it.each([
    ["משלוח", "delivery"],
    ["delivery please", "delivery"],
    ["אני אאסוף", "pickup"],
    ["takeaway", "pickup"],
    ["hm", null],
  ])("%s says how it gets there", (text, fulfilment) => {
    expect(parseFulfilment(text)).toBe(fulfilment);
  });

  it("a bare number answers when", () => {
    expect(parseTime("7", NOW)).toBe("19:00");
    expect(parseTime("ב-8", NOW)).toBe("20:00");
  });

  it("yes and no are whole messages", () => {
    for (const text of ["כן", "Yes!", "👍", "👍🏽", "כן, בבקשה", "ok."]) expect(isYes(text)).toBe(true);
    for (const text of ["לא", "No thanks", "לא תודה!"]) expect(isNo(text)).toBe(true);
    expect(isYes("yes but without olives")).toBe(false);
    expect(isNo("לא, 3 קולה")).toBe(false);
  });
});
