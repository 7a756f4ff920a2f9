import { IconShoppingCart } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { Isolate } from "../../../ui/Isolate.tsx";
import { Money } from "../../../ui/Money.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { CartLines } from "../CartLines.tsx";
import { cartQuery } from "../inbox-queries.ts";
import { useAskingWord } from "../use-asking-word.ts";
import styles from "./panel.module.css";

/** What the bot is putting together now; nothing when there is no cart. */
export function CartCard({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  const askingWord = useAskingWord("panel.asking");
  const cart = useQuery(cartQuery(useBusinessId(), conversationId)).data?.cart ?? null;
  if (cart === null || (cart.lines.length === 0 && cart.asking === null)) return null;
  return (
    <section className={styles.card} data-testid="cart">
      <h3 className={styles.title}>
        <IconShoppingCart size={16} stroke={1.75} aria-hidden="true" />
        {t("panel.cart")}
        <span className={styles.chip}>{t("panel.cart.asking")}</span>
      </h3>
      {cart.lines.length === 0 ? (
        <p className={styles.quiet}>{t("panel.cart.empty")}</p>
      ) : (
        <CartLines lines={cart.lines} />
      )}
      {(cart.fulfilment !== null || cart.requestedFor !== null) && (
        <p className={styles.fact}>
          <PersonText>
            {[cart.fulfilment === null ? "" : t(`order.${cart.fulfilment}`), cart.address ?? ""]
              .filter((part) => part !== "")
              .join(", ")}
          </PersonText>
          {cart.requestedFor !== null && <Isolate>{dates.time(cart.requestedFor)}</Isolate>}
          {cart.deliveryFeeMinor > 0 && <Money amountMinor={cart.deliveryFeeMinor} />}
        </p>
      )}
      <div className={styles.sum}>
        <span className={styles.asking}>{askingWord(cart.asking)}</span>
        <Money amountMinor={cart.totalMinor} className={styles.total} />
      </div>
    </section>
  );
}
