import type { OrderSummary } from "@croozer/contracts/orders";
import { Button, FocusTrap } from "@mantine/core";
import { IconClockHour4, IconMapPin, IconMotorbike, IconPaperBag, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates, useNow } from "../../lib/dates.ts";
import { usePermission } from "../../lib/session.ts";
import { Chip } from "../../ui/Chip.tsx";
import { Isolate } from "../../ui/Isolate.tsx";
import { Money } from "../../ui/Money.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import styles from "./NewOrderTakeover.module.css";
import { OrderNotes } from "./OrderCard.tsx";
import { OrderItems } from "./OrderItems.tsx";
import { PaymentMark } from "./PaymentMark.tsx";
import { WayAndName } from "./WayAndName.tsx";

type Props = {
  order: OrderSummary;
  /** How many wait, this one included. */
  count: number;
  onAccept: (readyInMinutes: number) => void;
  onDecline: () => void;
  /** Looks at the board first; the order stays in the column of new ones and goes on ringing. */
  onSetAside: () => void;
};

const readyIn = [15, 25, 40, 60];

/** A new order over the whole screen until somebody says when it will be ready, or declines. */
export function NewOrderTakeover({ order, count, onAccept, onDecline, onSetAside }: Props) {
  const { t } = useTranslation("orders");
  const dates = useDates();
  const now = useNow();
  const mayCancel = usePermission("order.cancel");
  const WayIcon = order.fulfilment === "delivery" ? IconMotorbike : IconPaperBag;
  return (
    <div className={styles.overlay}>
      <FocusTrap active>
        <div
          className={styles.sheet}
          role="alertdialog"
          aria-modal="true"
          aria-labelledby="new-order"
          onKeyDown={(event) => event.key === "Escape" && onSetAside()}
          data-testid="new-order"
          data-order-id={order.id}
        >
          <header className={styles.head}>
            <div>
              <p className={styles.kicker} id="new-order">
                {t("newOrder")}
                {count > 1 && <span> · {t("kitchenHint", { count })}</span>}
              </p>
              <p className={styles.number}>
                <Isolate>{order.shortNumber}</Isolate>
              </p>
            </div>
            <div className={styles.facts}>
              <p>
                <WayIcon size={20} stroke={1.75} aria-hidden="true" />
                <WayAndName order={order} />
              </p>
              {order.address !== null && (
                <p>
                  <IconMapPin size={20} stroke={1.75} aria-hidden="true" />
                  <PersonText>{order.address}</PersonText>
                </p>
              )}
              {order.areaUnchecked && (
                <p>
                  <Chip tone="warn">{t("areaUnchecked")}</Chip>
                </p>
              )}
              <p>
                <IconClockHour4 size={20} stroke={1.75} aria-hidden="true" />
                {order.requestedFor === null ? t("asap") : t("wantedFor", { time: dates.due(order.requestedFor) })} ·{" "}
                {dates.length(now - Date.parse(order.placedAt))}
              </p>
            </div>
            <Button variant="subtle" color="gray" size="compact-lg" onClick={onSetAside} aria-label={t("close")}>
              <IconX size={22} />
            </Button>
          </header>
          <div className={styles.body}>
            <OrderItems items={order.items} currency={order.currency} priced />
          </div>
          <OrderNotes order={order} />
          <p className={styles.total}>
            <PaymentMark order={order} />
            <b>
              <Money amountMinor={order.totalMinor} currency={order.currency} />
            </b>
          </p>
          <footer className={styles.acts}>
            <p id="accept-in">{t("acceptIn")}</p>
            <div className={styles.times}>
              {readyIn.map((minutes, index) => (
                <button
                  type="button"
                  key={minutes}
                  data-autofocus={index === 1 || undefined}
                  aria-describedby="accept-in"
                  onClick={() => onAccept(minutes)}
                  data-testid="accept"
                >
                  {t("minutes", { count: minutes })}
                </button>
              ))}
            </div>
            {mayCancel && (
              <Button variant="default" size="lg" onClick={onDecline} data-testid="decline">
                {t("decline")}
              </Button>
            )}
          </footer>
        </div>
      </FocusTrap>
    </div>
  );
}
