import fc from "fast-check";
import { expect, test } from "vitest";
import { halfPrice, lineSubtotal, roundedRatio, totalsOf } from "./pricing.ts";

const price = fc.integer({ min: 0, max: 100_000_000 });
const basisPoints = fc.integer({ min: 0, max: 5000 });

/** The nearest whole number to n/d, halves up, by arithmetic without limits. */
const exactly = (numerator: bigint, denominator: bigint) => Number((2n * numerator + denominator) / (2n * denominator));

test("rounding is exact wherever numbers are", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 2 ** 31 }), (n, d) => {
      const numerator = Math.abs(n);
      expect(roundedRatio(numerator, d)).toBe(exactly(BigInt(numerator), BigInt(d)));
    }),
  );
});

test("a line costs its unit price times its quantity, to the nearest minor unit", () => {
  fc.assert(
    fc.property(price, fc.integer({ min: 1, max: 1_000_000 }), (unitPriceMinor, milli) => {
      expect(lineSubtotal(unitPriceMinor, milli / 1000)).toBe(exactly(BigInt(unitPriceMinor) * BigInt(milli), 1000n));
    }),
  );
});

test("the tax is exact within prices and on top of them, and everything adds up", () => {
  const amounts = fc.record({
    subtotalMinor: fc.integer({ min: 0, max: 900_000_000 }),
    deliveryFeeMinor: fc.integer({ min: 0, max: 100_000 }),
    discountMinor: fc.constant(0),
  });
  fc.assert(
    fc.property(amounts, basisPoints, fc.boolean(), (given, taxRateBasisPoints, pricesIncludeTax) => {
      const { taxMinor, totalMinor } = totalsOf(given, { taxRateBasisPoints, pricesIncludeTax });
      const base = BigInt(given.subtotalMinor + given.deliveryFeeMinor);
      const rate = BigInt(taxRateBasisPoints);
      expect(taxMinor).toBe(exactly(base * rate, pricesIncludeTax ? 10_000n + rate : 10_000n));
      expect(totalMinor).toBe(Number(base) + (pricesIncludeTax ? 0 : taxMinor));
    }),
  );
});

test("18 % of 118.00 is 18.00 within and 21.24 on top", () => {
  const amounts = { subtotalMinor: 10_000, deliveryFeeMinor: 2000, discountMinor: 200 };
  const at18 = { taxRateBasisPoints: 1800 };
  expect(totalsOf(amounts, { ...at18, pricesIncludeTax: true })).toMatchObject({ taxMinor: 1800, totalMinor: 11_800 });
  expect(totalsOf(amounts, { ...at18, pricesIncludeTax: false })).toMatchObject({ taxMinor: 2124, totalMinor: 13_924 });
});

test("a topping on one half costs half rounded up, on both halves exactly its price", () => {
  expect(halfPrice(601, false, 1)).toBe(301);
  fc.assert(
    fc.property(price, (priceMinor) => {
      expect(halfPrice(priceMinor, true, 1) + halfPrice(priceMinor, true, 2)).toBe(priceMinor);
      expect(halfPrice(priceMinor, false, 2)).toBe(halfPrice(priceMinor, false, 1));
    }),
  );
});
