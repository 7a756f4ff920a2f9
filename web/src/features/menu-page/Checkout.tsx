import { cartText } from "@croozer/contracts/cart-text";
import { IconBrandWhatsapp } from "@tabler/icons-react";
import { datesIn } from "../../lib/dates-in.ts";
import type { Cart } from "./cart.ts";
import { Price } from "./Price.tsx";
import { problemText } from "./problem-text.ts";
import styles from "./sheet.module.css";
import { useShop } from "./shop.ts";
import { useTexts } from "./texts.ts";
import type { ChangeCart } from "./use-cart.ts";
import { useCheckout } from "./use-checkout.ts";
import type { Quoted } from "./use-quote.ts";

type Props = {
  cart: Cart;
  change: ChangeCart;
  quoted: Quoted;
  isMissing: boolean;
  onMissing: () => void;
  onAskAgain: () => void;
};

/** The two ways out: an order by this page, or the cart as a message to the business. */
export function Checkout({ cart, change, quoted, isMissing, onMissing, onAskAgain }: Props) {
  const { menu } = useShop();
  const { quote, isCurrent } = quoted;
  const { t } = useTexts();
  const isBlocked = menu.opening.paused || quote?.problems.some(({ code }) => code !== "order.address_missing");
  const { send, isSending, problem, earlier } = useCheckout({
    ...{ cart, change, onAskAgain },
    totalMinor: isCurrent && quote !== null ? quote.totalMinor : null,
  });
  // What it costs is being asked for anew: nobody agrees to a price they have not seen.
  const isUnpriced = !isMissing && !isCurrent && quoted.problem === null;
  return (
    <div className={styles.out}>
      {problem !== null && (
        <p className={styles.wrong} role="alert" data-testid="menu-failed">
          {problem.code === "offline" ? t("offline.place") : problemText(t, problem.code)}
        </p>
      )}
      {earlier !== null && (
        <p className={styles.earlier}>
          {t("earlier")} <a href={`/o/${earlier}`}>{t("earlierLink")}</a>
        </p>
      )}
      <button
        type="button"
        className={styles.put}
        disabled={cart.lines.length === 0 || isBlocked === true || isSending || isUnpriced}
        onClick={() => (isMissing ? onMissing() : void send())}
        data-testid="menu-place"
      >
        {t(isSending ? "placing" : "place")}
        {quote !== null && cart.lines.length > 0 && (
          <b data-old={!isCurrent || undefined}>
            <Price minor={quote.totalMinor} />
          </b>
        )}
      </button>
      <WhatsAppLink cart={cart} />
    </div>
  );
}

/** Opens WhatsApp with the cart as its customer would write it. */
function WhatsAppLink({ cart }: { cart: Cart }) {
  const { menu } = useShop();
  const { t, language } = useTexts();
  const { whatsApp, timeZone } = menu.business;
  if (whatsApp === null || cart.lines.length === 0) return null;
  const time = cart.requestedFor && t("todayAt", { when: datesIn(language, timeZone).due(cart.requestedFor) });
  const text = cartText(
    menu,
    {
      ...{ items: cart.lines.map(({ item }) => item), fulfilment: cart.fulfilment, time: time || null },
      ...{ address: cart.address.trim() || null, paymentMethod: cart.paymentMethod, note: cart.note.trim() || null },
    },
    language,
  );
  const plain = text.replaceAll(/[\u2066-\u2069]/g, "");
  return (
    <a
      className={styles.whatsApp}
      href={`https://wa.me/${whatsApp}?text=${encodeURIComponent(plain)}`}
      target="_blank"
      rel="noopener noreferrer"
      data-testid="menu-whatsapp"
    >
      <IconBrandWhatsapp size={20} aria-hidden="true" />
      {t("whatsApp")}
    </a>
  );
}
