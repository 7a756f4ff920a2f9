import type { OrderDetail } from "@croozer/contracts/orders";
import { ActionIcon, Button } from "@mantine/core";
import { IconMessageCircle, IconMotorbike, IconPaperBag, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { usePermission } from "../../../lib/session.ts";
import { Chip } from "../../../ui/Chip.tsx";
import { Isolate } from "../../../ui/Isolate.tsx";
import { StatusChip } from "../../../ui/StatusChip.tsx";
import { PaperMenu } from "../../printing/PaperMenu.tsx";
import styles from "./detail.module.css";
import { Way } from "./Way.tsx";

/** Which order it is, how it came, and how far it is. */
export function Head({ order, onClose }: { order: OrderDetail; onClose: () => void }) {
  const { t } = useTranslation("orderDetail");
  const { t: tOrders } = useTranslation("orders");
  const dates = useDates();
  const maySeeChat = usePermission("conversation.read");
  const chat = order.conversationId;
  const isDelivery = order.fulfilment === "delivery";
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h2>
          <Isolate>#{order.shortNumber}</Isolate>
        </h2>
        <StatusChip status={order.status} />
        <Chip icon={isDelivery ? IconMotorbike : IconPaperBag}>{tOrders(order.fulfilment)}</Chip>
        <Chip>{tOrders(`source_${order.source}`)}</Chip>
        {order.revision > 1 && <Chip tone="warn">{t("revision", { count: order.revision - 1 })}</Chip>}
        <span className={styles.tools}>
          <PaperMenu order={order} />
          {chat !== null && maySeeChat && (
            <Button
              variant="default"
              renderRoot={(props) => <Link {...props} to="." search={(before) => ({ ...before, chat })} />}
              leftSection={<IconMessageCircle size={18} stroke={1.75} aria-hidden="true" />}
              data-testid="detail-chat"
            >
              {t("chat")}
            </Button>
          )}
          <ActionIcon variant="subtle" color="gray" size={40} aria-label={tOrders("close")} onClick={onClose}>
            <IconX size={20} stroke={1.75} />
          </ActionIcon>
        </span>
      </div>
      <p className={styles.quiet}>
        <Isolate>{order.number}</Isolate> · {dates.dateTime(order.placedAt)}
        {order.requestedFor !== null && ` · ${tOrders("wantedFor", { time: dates.due(order.requestedFor) })}`}
      </p>
      <Way order={order} />
    </header>
  );
}
