import type { CancelCause } from "@croozer/contracts/cancel-causes";
import type { OrderSummary } from "@croozer/contracts/orders";
import { Button } from "@mantine/core";
import { IconMessageCircle } from "@tabler/icons-react";
import { useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../../lib/session.ts";
import { Money } from "../../../ui/Money.tsx";
import styles from "./Decline.module.css";
import { SoldOutLines, useSoldOutAtFirst } from "./SoldOutLines.tsx";
import { causesFor, isRefundable, keptMinor, nothingSoldOut, type SoldOut } from "./why.ts";

type Props = {
  order: OrderSummary;
  onDecline: (cause: CancelCause, soldOut: SoldOut) => void;
  /** For another reason, in words. */
  onOther: () => void;
  /** Writes to its customer before anything is decided. */
  onAsk: () => void;
};

/**
 * Declines a new order with one touch on the reason. The reasons unfold above the button, which stays where it is and
 * folds them again: a second touch of the same spot does no harm.
 */
export function Decline({ order, onDecline, onOther, onAsk }: Props) {
  const { t } = useTranslation("orders");
  const { t: tDecline } = useTranslation("decline");
  const soldOutAtFirst = useSoldOutAtFirst();
  const mayAsk = usePermission("conversation.read") && order.conversationId !== null;
  const [asked, setAsked] = useState<"nothing" | "why" | "which">("nothing");
  const [soldOut, setSoldOut] = useState(nothingSoldOut);
  const button = useRef<HTMLButtonElement>(null);
  // What unfolds would push it away.
  useLayoutEffect(() => {
    if (asked !== "nothing") button.current?.scrollIntoView({ block: "nearest" });
  }, [asked]);
  const choose = (cause: CancelCause) => {
    if (cause !== "sold_out") return onDecline(cause, nothingSoldOut);
    setSoldOut(soldOutAtFirst(order));
    setAsked("which");
  };
  return (
    <div className={styles.decline} data-asked={asked}>
      {asked === "why" && (
        <>
          <p>{tDecline("why")}</p>
          <Refunded order={order} />
          <div className={styles.causes}>
            {causesFor(order).map((cause) => (
              <button
                type="button"
                key={cause}
                onClick={() => choose(cause)}
                data-testid="decline-cause"
                data-cause={cause}
              >
                {tDecline(`cause_${cause}`)}
                {cause === "sold_out" && "…"}
              </button>
            ))}
            <button type="button" className={styles.quiet} onClick={onOther} data-testid="decline-other">
              {tDecline("other")}
            </button>
            {mayAsk && (
              <button type="button" className={styles.quiet} onClick={onAsk} data-testid="ask-first">
                <IconMessageCircle size={18} stroke={1.75} aria-hidden="true" />
                {tDecline("askFirst")}
              </button>
            )}
          </div>
        </>
      )}
      {asked === "which" && (
        <>
          <SoldOutLines order={order} soldOut={soldOut} onChange={setSoldOut} />
          <Refunded order={order} />
          <Button
            color="red"
            size="lg"
            fullWidth
            disabled={soldOut.itemIds.length === 0}
            onClick={() => onDecline("sold_out", soldOut)}
            data-testid="decline-sold-out"
          >
            {tDecline("declineSoldOut")}
          </Button>
        </>
      )}
      <Button
        ref={button}
        variant="default"
        size="lg"
        fullWidth
        aria-expanded={asked !== "nothing"}
        onClick={() => setAsked(asked === "nothing" ? "why" : asked === "why" ? "nothing" : "why")}
        data-testid="decline"
        {...(asked === "nothing" ? { c: "red" } : {})}
      >
        {asked === "nothing" ? t("decline") : tDecline(asked === "why" ? "keep" : "back")}
      </Button>
    </div>
  );
}

function Refunded({ order }: { order: OrderSummary }) {
  const { t } = useTranslation("decline");
  if (!isRefundable(order)) return null;
  return (
    <p>
      {t("refunded")} <Money amountMinor={keptMinor(order)} currency={order.currency} />
    </p>
  );
}
