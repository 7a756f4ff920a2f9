import type { CancelCause } from "@croozer/contracts/cancel-causes";
import type { OrderSummary } from "@croozer/contracts/orders";
import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDates, useNow } from "../../../lib/dates.ts";
import { usePermission } from "../../../lib/session.ts";
import { Decline } from "../decline/Decline.tsx";
import type { SoldOut } from "../decline/why.ts";
import styles from "../NewOrderTakeover.module.css";
import { AcceptAsAsked } from "./AcceptAsAsked.tsx";

type Props = {
  order: OrderSummary;
  averageMinutes: number | null;
  onAccept: (readyInMinutes?: number) => void;
  onDecline: (cause: CancelCause, soldOut: SoldOut) => void;
  /** For a reason in words. */
  onDeclineOther: () => void;
  onAsk: () => void;
};

const readyIn = [15, 25, 40, 50, 60];
const mostMinutes = 600;

/** Accept, in how many minutes with one touch; or decline. What was asked for later is ready by then unless said otherwise. */
export function Answer({ order, averageMinutes, onAccept, onDecline, onDeclineOther, onAsk }: Props) {
  const { t } = useTranslation("orders");
  const { t: tBoard } = useTranslation("board");
  const dates = useDates();
  const now = useNow();
  const mayCancel = usePermission("order.cancel");
  const [isOther, setIsOther] = useState(false);
  return (
    <footer className={styles.acts}>
      <p id="accept-in">{t("acceptIn")}</p>
      <div className={styles.times}>
        <AcceptAsAsked order={order} onAccept={() => onAccept()} />
        {readyIn.map((minutes, index) => (
          <button
            type="button"
            key={minutes}
            data-autofocus={index === 1 || undefined}
            aria-describedby="accept-in"
            onClick={() => onAccept(minutes)}
            data-testid="accept"
            data-minutes={minutes}
          >
            {t("minutes", { count: minutes })}
            <small>{tBoard("readyAt", { time: dates.time(now + minutes * 60_000) })}</small>
          </button>
        ))}
        <button
          type="button"
          className={styles.other}
          aria-expanded={isOther}
          onClick={() => setIsOther(!isOther)}
          data-testid="accept-other"
        >
          …<small>{tBoard("other")}</small>
        </button>
      </div>
      {isOther && <OtherMinutes order={order} onAccept={onAccept} />}
      {averageMinutes !== null && averageMinutes >= 1 && (
        <p>{tBoard("busy", { minutes: Math.round(averageMinutes) })}</p>
      )}
      {mayCancel && <Decline order={order} onDecline={onDecline} onOther={onDeclineOther} onAsk={onAsk} />}
    </footer>
  );
}

function OtherMinutes({ order, onAccept }: Pick<Props, "order" | "onAccept">) {
  const { t } = useTranslation("board");
  const now = useNow();
  const wanted = order.requestedFor === null ? 35 : Math.round((Date.parse(order.requestedFor) - now) / 60_000);
  const [minutes, setMinutes] = useState<number | string>(Math.min(mostMinutes, Math.max(5, wanted)));
  return (
    <form
      className={styles.otherMinutes}
      onSubmit={(event) => {
        event.preventDefault();
        if (typeof minutes === "number" && minutes >= 1) onAccept(Math.min(mostMinutes, minutes));
      }}
    >
      <NumberInput
        size="lg"
        aria-label={t("otherMinutes")}
        min={1}
        max={mostMinutes}
        step={5}
        allowDecimal={false}
        inputMode="numeric"
        value={minutes}
        onChange={setMinutes}
        data-testid="other-minutes"
      />
      <Button type="submit" size="lg" disabled={minutes === ""} data-testid="accept-minutes">
        {t("accept")}
      </Button>
    </form>
  );
}
