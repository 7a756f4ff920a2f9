import { expect, test } from "vitest";
import { isDashboardPage, outdatedCaches } from "./shell-cache.ts";

test("pages of members are the worker's; menus, customers' and couriers' pages, files and the API are not", () => {
  for (const page of ["/", "/orders", "/orders/kitchen", "/inbox/0198", "/settings/whatsapp", "/catalogue", "/mail"])
    expect(isDashboardPage(page), page).toBe(true);
  for (const other of [
    "/m/napoli",
    "/o/Abc-_9",
    "/c/Abc",
    "/api/docs",
    "/api",
    "/media/x.webp",
    "/mark.svg",
    "/assets/a.js",
  ])
    expect(isDashboardPage(other), other).toBe(false);
});

test("the two versions before stay for pages that are still open, and nothing of anybody else is deleted", () => {
  const names = [
    "croozer-shell-1",
    "other",
    "croozer-last-board",
    "croozer-shell-2",
    "croozer-shell-3",
    "croozer-shell-4",
  ];
  expect(outdatedCaches(names, "croozer-shell-4")).toEqual(["croozer-shell-1"]);
  expect(outdatedCaches(["croozer-shell-1", "croozer-shell-2"], "croozer-shell-2")).toEqual([]);
  expect(outdatedCaches(names, "croozer-shell-1")).toEqual(["croozer-shell-2"]);
});
