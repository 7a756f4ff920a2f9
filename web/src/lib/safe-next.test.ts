import { expect, test } from "vitest";
import { safeNext } from "./safe-next.ts";

test("after signing in one returns to an address of this product", () => {
  expect(safeNext("/orders?order=1#top")).toBe("/orders?order=1#top");
  expect(safeNext(undefined)).toBe("/");
});

test("an address that leads elsewhere, or back to signing in, is not followed", () => {
  for (const next of [
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
    "/sign-in?next=/",
  ])
    expect(safeNext(next)).toBe("/");
});
