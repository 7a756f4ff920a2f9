import { expect, test } from "vitest";
import { askedBusiness } from "./asked-business.ts";

const theirs = ["one", "two"];

test("an address from a mail opens in the business it names, and stands without it afterwards", () => {
  expect(askedBusiness(theirs, "/inbox/c?business=two&message=m")).toEqual({
    businessId: "two",
    href: "/inbox/c?message=m",
  });
  expect(askedBusiness(theirs, "/inbox/c?business=two")).toEqual({ businessId: "two", href: "/inbox/c" });
});

test("a business of others changes nothing, and most addresses name none", () => {
  expect(askedBusiness(theirs, "/inbox?business=others")).toEqual({ businessId: null, href: "/inbox" });
  expect(askedBusiness(theirs, "/inbox/c?message=m")).toBeNull();
});
