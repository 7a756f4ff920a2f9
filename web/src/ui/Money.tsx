import { directionOf } from "../lib/language.ts";
import { useMoney } from "../lib/money.ts";
import { useLanguage } from "../lib/use-language.ts";

type Props = {
  amountMinor: number;
  /** Left out is the business's. */
  currency?: string;
  /** ₪58 rather than ₪58.00. */
  trimmed?: boolean;
  className?: string | undefined;
};

/** An amount. Intl marks Hebrew amounts for a right-to-left line, so the isolate has the language's direction. */
export function Money({ amountMinor, currency, trimmed = false, className }: Props) {
  const money = useMoney();
  const language = useLanguage();
  return (
    <bdi dir={directionOf(language)} className={className}>
      {money(amountMinor, { trimmed, ...(currency === undefined ? {} : { currency }) })}
    </bdi>
  );
}
