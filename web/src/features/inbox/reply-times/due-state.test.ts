import { expect, test } from "vitest";
import { dueState } from "./due-state.ts";

const at = "2026-08-06T10:00:00.000Z";
const stateAt = (clock: string) => dueState({ kind: "first", at }, Date.parse(`2026-08-06T${clock}.000Z`));

test("a reply is due soon within its last ten minutes and late from its time on", () => {
  expect(stateAt("09:49:59")).toEqual({ state: "ahead", byMs: 601_000 });
  expect(stateAt("09:50:00")).toEqual({ state: "soon", byMs: 600_000 });
  expect(stateAt("09:59:59")).toEqual({ state: "soon", byMs: 1_000 });
  expect(stateAt("10:00:00")).toEqual({ state: "late", byMs: 0 });
  expect(stateAt("10:07:00")).toEqual({ state: "late", byMs: 420_000 });
});
