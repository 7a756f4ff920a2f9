import { Price } from "./Price.tsx";
import styles from "./sheet.module.css";
import { useTexts } from "./texts.ts";
import type { Quoted } from "./use-quote.ts";

/** What it comes to, by the server. */
export function Sums({ quoted: { quote, isCurrent } }: { quoted: Quoted }) {
  const { t } = useTexts();
  if (quote === null) return null;
  const { subtotalMinor, deliveryFeeMinor, taxMinor, taxIncluded, totalMinor } = quote;
  return (
    <dl className={styles.sums} data-old={!isCurrent || undefined} aria-live="polite">
      {totalMinor !== subtotalMinor && (
        <div>
          <dt>{t("subtotal")}</dt>
          <dd>
            <Price minor={subtotalMinor} />
          </dd>
        </div>
      )}
      {deliveryFeeMinor > 0 && (
        <div>
          <dt>{t("deliveryFee")}</dt>
          <dd>
            <Price minor={deliveryFeeMinor} />
          </dd>
        </div>
      )}
      {!taxIncluded && taxMinor > 0 && (
        <div>
          <dt>{t("tax")}</dt>
          <dd>
            <Price minor={taxMinor} />
          </dd>
        </div>
      )}
      <div data-strong="">
        <dt>{t("total")}</dt>
        <dd data-testid="menu-total">
          <Price minor={totalMinor} />
        </dd>
      </div>
    </dl>
  );
}
