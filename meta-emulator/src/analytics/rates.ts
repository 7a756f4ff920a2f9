/** Price of a delivered message by market and category, in the account's currency. */
export type Rates = Record<string, Record<string, number>>;

/** What is published second-hand of Meta's rate cards, in dollars; `*` is for every other market. */
export const defaultRates: Rates = {
  IL: { marketing: 0.0353, utility: 0.0053, authentication: 0.0053, service: 0.0053 },
  US: { marketing: 0.025, utility: 0.0034, authentication: 0.0034, service: 0.0034 },
  IN: {
    marketing: 0.0118,
    utility: 0.0014,
    authentication: 0.0014,
    "authentication-international": 0.028,
    service: 0.0014,
  },
  BR: { marketing: 0.0625, utility: 0.0068, authentication: 0.0068, service: 0.0068 },
  "*": {
    marketing: 0.06,
    utility: 0.0077,
    authentication: 0.0077,
    "authentication-international": 0.02,
    service: 0.0077,
  },
};

export function rateOf(rates: Rates, country: string, category: string): number {
  const name = category === "marketing_lite" ? "marketing" : category;
  return rates[country]?.[name] ?? rates["*"]?.[name] ?? 0;
}
