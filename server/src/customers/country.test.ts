import { expect, test } from "vitest";
import { countryOf } from "./country.ts";

const of = (waId: string | null, bsuid: string | null = null) => countryOf({ waId, bsuid });

test("a number says its country, the longest calling code that fits", () => {
  expect(of("972501234567")).toBe("IL");
  expect(of("970591234567")).toBe("PS");
  expect(of("+44 20 7946 0000")).toBe("GB");
  expect(of("77011234567")).toBe("KZ");
  expect(of("79161234567")).toBe("RU");
});

test("of the countries that share +1 the area code tells", () => {
  expect(of("15555550123")).toBe("US");
  expect(of("14165550123")).toBe("CA");
  expect(of("18095550123")).toBe("DO");
});

test("without a number the business-scoped id says it, and nobody is nowhere", () => {
  expect(of(null, "BR.13491208655302740001")).toBe("BR");
  expect(of("972501234567", "US.13491208655302740001")).toBe("IL");
  expect(of("Y2FwaV9ncm91cDpmaXh0dXJlMDAwMQ".slice(0, 3), "US.ENT.1")).toBe("US");
  expect(of(null, "nonsense")).toBe("ZZ");
  expect(of(null)).toBe("ZZ");
});
