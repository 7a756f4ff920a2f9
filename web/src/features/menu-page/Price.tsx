import { formatMoney } from "../../lib/format-money.ts";
import { directionOf } from "../../lib/language.ts";
import { useShop } from "./shop.ts";
import { useTexts } from "./texts.ts";

/** An amount, in the direction of the language, as Intl marks it. */
export function Price({ minor, signed = false }: { minor: number; signed?: boolean }) {
  const { language } = useTexts();
  const { price } = useShop();
  return (
    <bdi dir={directionOf(language)}>
      {/* Else the sign would stand behind the number in a line from right to left. */}
      {signed && minor > 0 ? "\u200e+" : ""}
      {price(minor)}
    </bdi>
  );
}

/** Amounts of a currency as they are written inside sentences. */
export const priceIn =
  (currency: string, language: "he" | "en") =>
  (minor: number): string =>
    formatMoney(minor, currency, language, true);
