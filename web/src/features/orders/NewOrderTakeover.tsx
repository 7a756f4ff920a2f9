import type { CancelCause } from "@croozer/contracts/cancel-causes";
import type { Board, OrderSummary } from "@croozer/contracts/orders";
import { Button, FocusTrap } from "@mantine/core";
import { IconBell, IconChevronRight, IconHourglass, IconVolume, IconVolumeOff, IconX } from "@tabler/icons-react";
import { memo, useLayoutEffect, useRef } from "react";
import { useSteady } from "../../lib/use-steady.ts";
import { useTexts } from "../../lib/use-texts.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { Money } from "../../ui/Money.tsx";
import type { SoldOut } from "./decline/why.ts";
import styles from "./NewOrderTakeover.module.css";
import { OrderNotes } from "./OrderCard.tsx";
import { OrderItems } from "./OrderItems.tsx";
import { PaymentMark } from "./PaymentMark.tsx";
import { Answer } from "./watch/Answer.tsx";
import { countdown, useSeconds } from "./watch/clock.ts";
import { NewOrderFacts } from "./watch/NewOrderFacts.tsx";

type Props = {
  order: OrderSummary;
  escalation: Board["escalation"];
  averageMinutes: number | null;
  /** How many wait, this one included. */
  count: number;
  isMuted: boolean;
  onMute: () => void;
  onNext: () => void;
  onAccept: (order: OrderSummary, readyInMinutes?: number) => void;
  onDecline: (order: OrderSummary, cause: CancelCause, soldOut: SoldOut) => void;
  /** For a reason in words. */
  onDeclineOther: (order: OrderSummary) => void;
  /** Writes to its customer first. */
  onAsk: (order: OrderSummary) => void;
  /** Looks at the board first; the order stays in the column of new ones and goes on ringing. */
  onSetAside: () => void;
};

/** A new order over the whole screen until somebody says when it will be ready, or declines. */
export function NewOrderTakeover({ order, count, isMuted, onMute, onNext, onSetAside, ...props }: Props) {
  const t = useTexts("orders");
  const tBoard = useTexts("board");
  const sheet = useRef<HTMLDivElement>(null);
  // It stays for the next order, whose answer offered first is at hand as that of the first was, unless a dialog is above.
  const focusAnswer = useSteady(() => {
    const { activeElement } = document;
    if (activeElement !== document.body && !sheet.current?.contains(activeElement)) return;
    sheet.current?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
  });
  const SoundIcon = isMuted ? IconVolumeOff : IconVolume;
  return (
    <div className={styles.overlay}>
      <FocusTrap active innerRef={sheet}>
        <div
          className={styles.sheet}
          role="alertdialog"
          aria-modal="true"
          aria-labelledby="new-order"
          onKeyDown={(event) => event.key === "Escape" && onSetAside()}
          data-testid="new-order"
          data-order-id={order.id}
        >
          <header className={styles.bar}>
            <IconBell size={24} stroke={1.75} aria-hidden="true" />
            <b id="new-order">{t("newOrder")}</b>
            {count > 1 && (
              <Button
                variant="transparent"
                c="inherit"
                className={styles.next ?? ""}
                rightSection={<IconChevronRight className={styles.onward} size={20} stroke={1.75} />}
                onClick={onNext}
                aria-label={`${tBoard("waitingOf", { count })} · ${tBoard("nextOne")}`}
                data-testid="next-new-order"
              >
                {tBoard("waitingOf", { count })}
              </Button>
            )}
            <OwnerIn order={order} escalation={props.escalation} />
            <button
              type="button"
              className={styles.mute}
              aria-label={tBoard("muteOne")}
              aria-pressed={isMuted}
              disabled={isMuted}
              onClick={onMute}
              data-testid="mute-order"
            >
              <SoundIcon size={20} stroke={1.75} aria-hidden="true" />
              <span>{tBoard("muteOne")}</span>
            </button>
            <button
              type="button"
              className={styles.mute}
              onClick={onSetAside}
              aria-label={t("close")}
              data-testid="set-aside"
            >
              <IconX size={22} aria-hidden="true" />
            </button>
          </header>
          <div className={styles.what}>
            <div className={styles.head}>
              <p className={styles.number} aria-live="assertive">
                <Isolate>{order.shortNumber}</Isolate>
              </p>
              <NewOrderFacts order={order} />
            </div>
            <div className={styles.notes}>
              <OrderNotes order={order} />
            </div>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the keyboard */}
            <section className={styles.body} aria-label={t("items")} tabIndex={0}>
              <OrderItems items={order.items} currency={order.currency} priced />
            </section>
            <p className={styles.total}>
              <PaymentMark order={order} />
              <Besides order={order} />
              <b>
                <Money amountMinor={order.totalMinor} currency={order.currency} />
              </b>
            </p>
          </div>
          <OwnAnswer
            key={order.id}
            order={order}
            averageMinutes={props.averageMinutes}
            onAccept={props.onAccept}
            onDecline={props.onDecline}
            onDeclineOther={props.onDeclineOther}
            onAsk={props.onAsk}
            onShown={focusAnswer}
          />
        </div>
      </FocusTrap>
    </div>
  );
}

/** Drawn anew for another order, not whenever one comes. */
const OwnAnswer = memo(function OwnAnswer({
  order,
  averageMinutes,
  onAccept,
  onDecline,
  onDeclineOther,
  onAsk,
  onShown,
}: Pick<Props, "order" | "averageMinutes" | "onAccept" | "onDecline" | "onDeclineOther" | "onAsk"> & {
  onShown: () => void;
}) {
  useLayoutEffect(onShown, [onShown]);
  return (
    <Answer
      order={order}
      averageMinutes={averageMinutes}
      onAccept={(minutes) => onAccept(order, minutes)}
      onDecline={(cause, soldOut) => onDecline(order, cause, soldOut)}
      onDeclineOther={() => onDeclineOther(order)}
      onAsk={() => onAsk(order)}
    />
  );
});

/** How long there is until the owner is told. */
function OwnerIn({ order, escalation }: Pick<Props, "order" | "escalation">) {
  const t = useTexts("board");
  const now = useSeconds();
  if (escalation.owner === null || order.requestedFor !== null) return <span className={styles.owner} />;
  const leftMs = Date.parse(order.placedAt) + escalation.owner * 60_000 - now;
  return (
    <span className={styles.owner} data-testid="owner-in">
      <IconHourglass size={20} stroke={1.75} aria-hidden="true" />
      {leftMs > 0 ? t("ownerIn", { time: countdown(leftMs) }) : t("ownerTold")}
    </span>
  );
}

/** What the total has besides what was ordered. */
function Besides({ order: { deliveryFeeMinor, discountMinor, currency } }: Pick<Props, "order">) {
  const t = useTexts("orders");
  return (
    <span className={styles.besides}>
      {deliveryFeeMinor > 0 && (
        <span>
          {t("deliveryFee")} <Money amountMinor={deliveryFeeMinor} currency={currency} trimmed />
        </span>
      )}
      {discountMinor > 0 && (
        <span>
          {t("discount")} <Money amountMinor={-discountMinor} currency={currency} trimmed />
        </span>
      )}
    </span>
  );
}
