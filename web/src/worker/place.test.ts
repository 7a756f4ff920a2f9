import { expect, test } from "vitest";
import { pageToLead } from "./place.ts";

const origin = "https://croozer.example";
const page = (path: string, focused = false, visibilityState = "hidden") => ({
  url: `${origin}${path}`,
  ...{ focused, visibilityState },
});

test("a pressed notification leads a page of a member, the one in front of them first", () => {
  const [board, inbox, front] = [page("/orders"), page("/inbox", false, "visible"), page("/inbox/1", true, "visible")];
  expect(pageToLead([board, inbox, front], origin)).toBe(front);
  expect(pageToLead([board, inbox], origin)).toBe(inbox);
  expect(pageToLead([board], origin)).toBe(board);
});

test("customers' pages, the kitchen's wall, a paper and the sign-in page are left alone: another page is opened", () => {
  const others = ["/m/napoli", "/o/abc", "/c/abc", "/orders/kitchen", "/orders/1/ticket", "/sign-in", "/api/docs"];
  expect(
    pageToLead(
      [...others.map((path) => page(path, true)), { ...page("/inbox"), url: "https://x.example/inbox" }],
      origin,
    ),
  ).toBeNull();
});
