import { formatMoney } from "./format-money.ts";
import { useMaybeMembership } from "./session.ts";
import { useLanguage } from "./use-language.ts";

export { formatMoney, minorPerUnit } from "./format-money.ts";

/** Formats amounts in the language on the screen, of the business's currency unless told. @throws outside any business */
export function useMoney(): (amountMinor: number, options?: { currency?: string; trimmed?: boolean }) => string {
  const language = useLanguage();
  const own = useMaybeMembership()?.business.currency;
  return (amountMinor, { currency = own, trimmed = false } = {}) => {
    if (currency === undefined) throw new Error("an amount of no currency");
    return formatMoney(amountMinor, currency, language, trimmed);
  };
}
