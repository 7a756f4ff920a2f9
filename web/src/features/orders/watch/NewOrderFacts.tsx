import type { OrderSummary } from "@croozer/contracts/orders";
import { IconClockHour4, IconMapPin, IconMotorbike, IconPaperBag, IconPhone } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates, useNow } from "../../../lib/dates.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import styles from "../NewOrderTakeover.module.css";
import { WayAndName } from "../WayAndName.tsx";

/** Who wants a new order, how, where, when, and how to reach them. */
export function NewOrderFacts({ order }: { order: OrderSummary }) {
  const { t } = useTranslation("orders");
  const { t: tBoard } = useTranslation("board");
  const dates = useDates();
  const now = useNow();
  const WayIcon = order.fulfilment === "delivery" ? IconMotorbike : IconPaperBag;
  const { phone } = order.customer;
  return (
    <div className={styles.facts}>
      <p>
        <WayIcon size={20} stroke={1.75} aria-hidden="true" />
        <span>
          <WayAndName order={order} />
        </span>
      </p>
      {phone !== null && (
        <p>
          <IconPhone size={20} stroke={1.75} aria-hidden="true" />
          <a href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`} dir="ltr" aria-label={tBoard("call", { phone })}>
            {phone}
          </a>
        </p>
      )}
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
  );
}
