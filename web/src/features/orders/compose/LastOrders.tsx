import type { OrderSummary } from "@croozer/contracts/orders";
import { Button, Tooltip } from "@mantine/core";
import { IconRepeat } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { Money } from "../../../ui/Money.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import styles from "./compose.module.css";

type Props = { orders: readonly OrderSummary[]; onAgain: (order: OrderSummary) => void };

const mostShown = 3;
const contentsOf = ({ items }: OrderSummary) =>
  items.map(({ name, quantity }) => (quantity === 1 ? name : `${quantity} × ${name}`)).join(", ");

/** What they had, and the same again in one press. */
export function LastOrders({ orders, onAgain }: Props) {
  const { t } = useTranslation("compose");
  const dates = useDates();
  const [last] = orders;
  if (last === undefined) return null;
  return (
    <section className={styles.last} aria-label={t("lastOrders")}>
      <Button
        variant="light"
        leftSection={<IconRepeat size={18} stroke={1.75} aria-hidden="true" />}
        rightSection={<kbd>Alt S</kbd>}
        onClick={() => onAgain(last)}
        data-testid="again"
      >
        {t("again")}
      </Button>
      <ul>
        {orders.slice(0, mostShown).map((order) => (
          <li key={order.id}>
            <Tooltip label={t("againThis")} openDelay={400}>
              <button type="button" className={styles.lastOrder} onClick={() => onAgain(order)}>
                <span className={styles.quiet}>{dates.day(order.placedAt)}</span>
                <PersonText className={styles.lastWhat}>{contentsOf(order)}</PersonText>
                <Money amountMinor={order.totalMinor} currency={order.currency} trimmed />
              </button>
            </Tooltip>
          </li>
        ))}
      </ul>
    </section>
  );
}
