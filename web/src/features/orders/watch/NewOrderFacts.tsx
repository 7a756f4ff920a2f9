import type { OrderSummary } from "@croozer/contracts/orders";
import { IconClockHour4, IconMapPin, IconMotorbike, IconPaperBag, IconPhone } from "@tabler/icons-react";
import { memo } from "react";
import { useDates, useFromNow } from "../../../lib/dates.ts";
import { useTexts } from "../../../lib/use-texts.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import styles from "../NewOrderTakeover.module.css";
import { WayAndName } from "../WayAndName.tsx";

/** Who wants a new order, how, where, when, and how to reach them. */
export const NewOrderFacts = memo(function NewOrderFacts({ order }: { order: OrderSummary }) {
  const t = useTexts("orders");
  const tBoard = useTexts("board");
  const dates = useDates();
  const waited = useFromNow((now) => dates.length(now - Date.parse(order.placedAt)));
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
        {order.requestedFor === null ? t("asap") : t("wantedFor", { time: dates.due(order.requestedFor) })} · {waited}
      </p>
    </div>
  );
});
