import { afterEach, expect, test, vi } from "vitest";
import { fetchItem } from "./items.ts";

const item = (retailerId: string) => ({
  ...{ retailerId, name: `The ${retailerId}`, priceMinor: 100, currency: "ILS", available: true },
  ...{ sendable: true, pictureUrl: null, productId: null },
});
const named = (retailerId: string) => ({ catalogueId: "500", retailerId });

/** Knows everything but `GONE`; gives back what each request asked for. */
function openServer(): string[][] {
  const asked: string[][] = [];
  vi.stubGlobal("document", { documentElement: { lang: "en" } });
  vi.stubGlobal("fetch", async (_url: string, init: RequestInit) => {
    const { items } = JSON.parse(String(init.body)) as { items: { retailerId: string }[] };
    asked.push(items.map(({ retailerId }) => retailerId));
    const found = items.map(({ retailerId }) => (retailerId === "GONE" ? null : item(retailerId)));
    return Response.json({ items: found });
  });
  return asked;
}
afterEach(() => vi.unstubAllGlobals());

test("what is asked for in one go is one request, and each gets its own", async () => {
  const asked = openServer();
  const found = await Promise.all(["A", "GONE", "B"].map((id) => fetchItem("b1", named(id))));
  expect(found.map((one) => one?.name)).toEqual(["The A", undefined, "The B"]);
  expect(asked).toEqual([["A", "GONE", "B"]]);
});

test("more than a hundred are several, and those of another business are asked for by themselves", async () => {
  const asked = openServer();
  const many = Array.from({ length: 120 }, (_, n) => fetchItem("b1", named(`P${n}`)));
  const found = await Promise.all([...many, fetchItem("b2", named("A"))]);
  expect(found.at(119)?.name).toBe("The P119");
  expect(asked.map(({ length }) => length).toSorted((a, b) => b - a)).toEqual([100, 20, 1]);
});
