/** Rounds a fraction of two non-negative whole numbers to the nearest whole one, halves up. Exact below 2^53. */
export function roundedRatio(numerator: number, denominator: number): number {
  const rest = numerator % denominator;
  return (numerator - rest) / denominator + (2 * rest >= denominator ? 1 : 0);
}

/** Quantities are kept to the thousandth: a gram of a kilo. */
const thousandths = (quantity: number): number => Math.round(quantity * 1000);

/** What a line costs: units may be fractions (1.5 kg), minor units may not. */
export const lineSubtotal = (unitPriceMinor: number, quantity: number): number =>
  roundedRatio(unitPriceMinor * thousandths(quantity), 1000);

/**
 * What a topping on one half costs: half its price, rounded up. On both halves it costs its whole price once, so the
 * second half takes what is left.
 */
export const halfPrice = (priceMinor: number, onBothHalves: boolean, half: 1 | 2): number =>
  onBothHalves && half === 2 ? Math.floor(priceMinor / 2) : Math.ceil(priceMinor / 2);

export type Terms = { taxRateBasisPoints: number; pricesIncludeTax: boolean };
export type Totals = { taxMinor: number; totalMinor: number; taxIncluded: boolean };

/**
 * Tax and total of an order. The tax is on everything paid for, delivery included and discount taken off, rounded once
 * for the whole order: within the prices (of 118.00 at 18 % it is 18.00) or on top of them.
 */
export function totalsOf(
  amounts: { subtotalMinor: number; deliveryFeeMinor: number; discountMinor: number },
  { taxRateBasisPoints, pricesIncludeTax }: Terms,
): Totals {
  const base = amounts.subtotalMinor + amounts.deliveryFeeMinor - amounts.discountMinor;
  const taxMinor = pricesIncludeTax
    ? roundedRatio(base * taxRateBasisPoints, 10_000 + taxRateBasisPoints)
    : roundedRatio(base * taxRateBasisPoints, 10_000);
  return { taxMinor, totalMinor: pricesIncludeTax ? base : base + taxMinor, taxIncluded: pricesIncludeTax };
}
