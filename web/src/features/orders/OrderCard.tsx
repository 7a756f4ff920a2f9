import type { OrderSummary } from "@croozer/contracts/orders";
import { Menu } from "@mantine/core";
import {
  IconAlertTriangle,
  IconCheck,
  IconClock,
  IconDots,
  IconHourglass,
  IconMessageCircle,
  IconMotorbike,
  IconPaperBag,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { memo, useEffect, useMemo, useRef, useState } from "react";
import { useDates, useFromNow } from "../../lib/dates.ts";
import { usePermission } from "../../lib/session.ts";
import { useTexts } from "../../lib/use-texts.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { Money } from "../../ui/Money.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { QuietAct, quietAct } from "../../ui/QuietAct.tsx";
import { PrintButton } from "../printing/PrintButton.tsx";
import { type Ageing, ageOf, mayCancel, otherSteps, usualStep } from "./board-columns.ts";
import styles from "./OrderCard.module.css";
import { OrderItems } from "./OrderItems.tsx";
import { PaymentMark } from "./PaymentMark.tsx";
import { shownCount } from "./shown-items.ts";
import { useStepName } from "./use-step-name.ts";
import { WayAndName } from "./WayAndName.tsx";

type Step = NonNullable<ReturnType<typeof usualStep>>;
type Acts = {
  onStep: (order: OrderSummary, status: Step) => void;
  onCancel: (order: OrderSummary) => void;
  onOpen: (order: OrderSummary) => void;
};
type Props = Acts & { order: OrderSummary; ageing: Ageing };

const ageIcons = { fresh: IconClock, soon: IconHourglass, late: IconAlertTriangle };

/**
 * One order on the board: number first, then promise and age; one large button for the next step. Drawn anew when
 * something of its own changes: on a full board something of some order does all of the time.
 */
export const OrderCard = memo(function OrderCard({ order, ageing, onStep, onCancel, onOpen }: Props) {
  const t = useTexts("orders");
  const dates = useDates();
  const stepName = useStepName();
  const mayAdvance = usePermission("order.advance");
  const maySeeChat = usePermission("conversation.read");
  const age = useFromNow((now) => ageOf(order, now, ageing));
  const waited = useFromNow((now) => dates.length(now - Date.parse(order.placedAt)));
  const AgeIcon = ageIcons[age];
  const WayIcon = order.fulfilment === "delivery" ? IconMotorbike : IconPaperBag;
  const due = order.promisedFor ?? order.requestedFor;
  const step = usualStep(order);
  const chat = order.conversationId;
  return (
    <article
      className={styles.card}
      data-age={age}
      data-testid="order-card"
      data-order-id={order.id}
      data-status={order.status}
      data-number={order.shortNumber}
    >
      <header className={styles.head}>
        <button
          type="button"
          className={styles.number}
          data-handle
          onClick={() => onOpen(order)}
          aria-label={`${t("details")} ${order.shortNumber}`}
          aria-describedby="card-hint"
        >
          <Isolate>{order.shortNumber}</Isolate>
        </button>
        <span className={styles.way}>
          <WayIcon size={18} stroke={1.75} aria-hidden="true" />
        </span>
        <div className={styles.when}>
          {due !== null && (
            <b>
              <bdi>{dates.due(due)}</bdi>
            </b>
          )}
          <span className={styles.age}>
            <AgeIcon size={14} stroke={2} aria-hidden="true" />
            {waited}
          </span>
        </div>
        <p className={styles.who}>
          <WayAndName order={order} />
        </p>
        {order.courier !== null && <CarriedBy name={order.courier.name} />}
      </header>
      <OrderNotes order={order} />
      <CardItems order={order} onOpen={onOpen} />
      <div className={styles.pay}>
        <span className={styles.money}>
          <b>
            <Money amountMinor={order.totalMinor} currency={order.currency} />
          </b>
          <PaymentMark order={order} brief />
        </span>
        <span className={styles.tools}>
          {chat !== null && maySeeChat && (
            <Link
              to="."
              search={(before) => ({ ...before, chat })}
              className={quietAct}
              title={t("openChat")}
              aria-label={t("openChat")}
            >
              <IconMessageCircle size={20} stroke={1.75} aria-hidden="true" />
            </Link>
          )}
          <PrintButton order={order} />
          <MoreActs order={order} onStep={onStep} onCancel={onCancel} onOpen={onOpen} />
        </span>
      </div>
      {step !== null && mayAdvance && (
        <button
          type="button"
          className={styles.step}
          data-kind={step === "confirmed" ? "accept" : step === "ready" ? "primary" : "soft"}
          onClick={() => onStep(order, step)}
          data-testid="order-step"
        >
          {step === "ready" && <IconCheck size={20} stroke={2} aria-hidden="true" />}
          {stepName(step, order.fulfilment)}
        </button>
      )}
    </article>
  );
});

/** What to make, as far as a card goes; the rest is one touch away. */
function CardItems({ order, onOpen }: Pick<Props, "order" | "onOpen">) {
  const t = useTexts("orders");
  const { items } = order;
  const shown = useMemo(() => items.slice(0, shownCount(items)), [items]);
  const more = items.length - shown.length;
  return (
    <div className={styles.items}>
      <OrderItems items={shown} />
      {more > 0 && (
        <button type="button" className={styles.moreItems} onClick={() => onOpen(order)} data-testid="more-items">
          {t("moreItems", { number: more })}
        </button>
      )}
    </div>
  );
}

/** What else can be done, in a menu that is made when it is first asked for. */
function MoreActs({ order, onStep, onCancel, onOpen }: Acts & { order: OrderSummary }) {
  const t = useTexts("orders");
  const stepName = useStepName();
  const mayAdvance = usePermission("order.advance");
  const [isMade, setMade] = useState(false);
  const [opened, setOpened] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  // The menu brings a button of its own: what is pressed has the focus, and gets it back.
  useEffect(() => {
    if (!isMade) return;
    target.current?.focus();
    setOpened(true);
  }, [isMade]);
  const button = (
    <QuietAct
      ref={target}
      aria-label={t("more")}
      aria-haspopup="menu"
      onClick={isMade ? undefined : () => setMade(true)}
      data-testid="order-more"
    >
      <IconDots size={20} stroke={1.75} aria-hidden="true" />
    </QuietAct>
  );
  if (!isMade) return button;
  return (
    <Menu position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onOpen(order)}>{t("details")}</Menu.Item>
        {mayAdvance &&
          otherSteps(order).map((status) => (
            <Menu.Item key={status} onClick={() => onStep(order, status)}>
              {stepName(status, order.fulfilment)}
            </Menu.Item>
          ))}
        {mayCancel(order) && <CancelItem onCancel={() => onCancel(order)} />}
      </Menu.Dropdown>
    </Menu>
  );
}

function CarriedBy({ name }: { name: string }) {
  const t = useTexts("couriers");
  return (
    <p className={styles.who} data-testid="card-courier">
      {t("courier")}: <PersonText>{name}</PersonText>
    </p>
  );
}

function CancelItem({ onCancel }: { onCancel: () => void }) {
  const t = useTexts("orders");
  return usePermission("order.cancel") ? (
    <Menu.Item color="var(--cz-bad-text)" onClick={onCancel} data-testid="order-cancel">
      {t("cancel")}
    </Menu.Item>
  ) : null;
}

/** What must not be overlooked: a red band. */
export function OrderNotes({ order }: { order: OrderSummary }) {
  const t = useTexts("couriers");
  const problem = order.deliveryProblem === null ? null : t("problem", { reason: order.deliveryProblem });
  const notes = [problem, order.kitchenNote, order.customerNote].filter((note) => note !== null);
  if (notes.length === 0) return null;
  return (
    <div className={styles.notes}>
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
      <div>
        {notes.map((note) => (
          <PersonText key={note}>{note}</PersonText>
        ))}
      </div>
    </div>
  );
}
