import { IconMotorbike, IconPaperBag } from "@tabler/icons-react";
import type { Cart } from "./cart.ts";
import styles from "./menu-page.module.css";
import { useShop } from "./shop.ts";
import { useTexts } from "./texts.ts";
import type { ChangeCart } from "./use-cart.ts";

/** Delivery or pick-up, and on which terms. */
export function HowBar({ cart, change }: { cart: Cart; change: ChangeCart }) {
  const { address } = useShop().menu.business;
  return (
    <div className={styles.how}>
      <HowSwitch cart={cart} change={change} />
      <div className={styles.terms}>
        {cart.fulfilment === "pickup" ? (
          <span dir="auto">{address}</span>
        ) : (
          <>
            {cart.address !== "" && <b dir="auto">{cart.address}</b>}
            <Terms />
          </>
        )}
      </div>
    </div>
  );
}

export function HowSwitch({ cart, change }: { cart: Cart; change: ChangeCart }) {
  const { menu } = useShop();
  const { t } = useTexts();
  return (
    <fieldset className={styles.segments} aria-label={t("how")}>
      {menu.fulfilments.map((fulfilment) => (
        <button
          key={fulfilment}
          type="button"
          aria-pressed={cart.fulfilment === fulfilment}
          onClick={() => change((before) => ({ ...before, fulfilment }))}
          data-testid={`menu-${fulfilment}`}
        >
          {fulfilment === "delivery" ? (
            <IconMotorbike size={18} aria-hidden="true" />
          ) : (
            <IconPaperBag size={18} aria-hidden="true" />
          )}
          {t(fulfilment)}
        </button>
      ))}
    </fieldset>
  );
}

/** Fee and minimum; where they depend on the area, the least of them and all of them to unfold. */
function Terms() {
  const { menu, price } = useShop();
  const { t, named } = useTexts();
  const { areas } = menu;
  const say = (feeMinor: number, minimumMinor: number, key: "fee" | "feeFrom") =>
    [
      feeMinor === 0 && key === "fee" ? t("feeFree") : t(key, { price: price(feeMinor) }),
      ...(minimumMinor > 0 ? [t("minimum", { price: price(minimumMinor) })] : []),
    ].join(" · ");
  if (areas.length === 0) return <span>{say(menu.deliveryFeeMinor, menu.minimumMinor, "fee")}</span>;
  const least = (all: number[]) => Math.min(...all);
  return (
    <details className={styles.areas}>
      <summary>
        {say(least(areas.map(({ feeMinor }) => feeMinor)), 0, areas.length === 1 ? "fee" : "feeFrom")} · {t("areas")}
      </summary>
      <ul>
        {areas.map(({ name, feeMinor, minimumMinor, freeFromMinor }) => (
          <li key={`${name.he} ${name.en}`}>
            <b dir="auto">{named(name)}</b>
            <span>
              {say(feeMinor, minimumMinor, "fee")}
              {freeFromMinor !== null && ` · ${t("freeFrom", { price: price(freeFromMinor) })}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
