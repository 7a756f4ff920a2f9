import { expect, test } from "vitest";
import type { TemplateView } from "../../../phone-api.ts";
import { byAccount, isInTrouble, isShown, shapeOf } from "./template-shape.ts";

const template = (change: Partial<TemplateView>): TemplateView => ({
  ...{
    id: "1",
    wabaId: "100",
    name: "menu",
    language: "he",
    category: "UTILITY",
    status: "APPROVED",
    body: "Hi {{1}}",
  },
  ...{ quality: "GREEN", components: [], rejectedReason: null, reviewAt: null, pauses: 0, pausedUntil: null },
  ...{ recategorisation: null, heldUntil: null, heldMessages: 0 },
  ...change,
});

test("a template is drawn from its components", () => {
  const shape = shapeOf([
    { type: "HEADER", format: "IMAGE", example: {} },
    { type: "BODY", text: "Hi" },
    { type: "BUTTONS", buttons: [{ type: "QUICK_REPLY", text: "Yes" }, { type: "CATALOG" }] },
  ]);
  expect(shape.header).toEqual({ format: "IMAGE", text: null });
  expect(shape.buttons.map(({ text }) => text)).toEqual(["Yes", "CATALOG"]);
  expect(shape.footer).toBeNull();
});

test("cards of a carousel say what they say", () => {
  const card = {
    components: [
      { type: "BODY", text: "One" },
      { type: "BUTTONS", buttons: [{ type: "URL", text: "Go" }] },
    ],
  };
  const shape = shapeOf([
    { type: "BODY", text: "Look" },
    { type: "CAROUSEL", cards: [card] },
  ]);
  expect(shape.cards).toEqual([{ body: "One", buttons: [{ type: "URL", text: "Go" }] }]);
});

test("what is not a component is left out", () => {
  expect(shapeOf([null, "BODY", { type: "BUTTONS", buttons: "none" }])).toMatchObject({ body: "", buttons: [] });
});

test("templates are found by name, text and what ails them", () => {
  expect(isShown(template({}), "all", "MENU")).toBe(true);
  expect(isShown(template({}), "all", "dessert")).toBe(false);
  expect(isShown(template({}), "pending", "")).toBe(false);
  expect(isInTrouble(template({ quality: "RED" }))).toBe(true);
  expect(isInTrouble(template({ status: "PENDING" }))).toBe(false);
  expect(
    byAccount([template({}), template({ wabaId: "200" }), template({})]).map(([id, all]) => [id, all.length]),
  ).toEqual([
    ["100", 2],
    ["200", 1],
  ]);
});
