import type { OrderSummary } from "@croozer/contracts/orders";
import { Button, Select } from "@mantine/core";
import { IconMotorbike, IconPlus, IconShare } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../lib/session.ts";
import { PersonText } from "../../ui/PersonText.tsx";
import { CourierDialog } from "./CourierDialog.tsx";
import { CourierMessageDialog } from "./CourierMessageDialog.tsx";
import styles from "./Couriers.module.css";
import { couriersQuery, useHandToCourier } from "./couriers-queries.ts";

/** Who carries a delivery: chosen, changed, taken away; and what they are told. */
export function CourierField({ order }: { order: OrderSummary }) {
  const { t } = useTranslation("couriers");
  const mayHand = usePermission("order.advance");
  const couriers = useQuery(couriersQuery(useBusinessId())).data?.items ?? [];
  const hand = useHandToCourier();
  const mayAdd = usePermission("business.update");
  const [sharing, setSharing] = useState(false);
  const [isAdding, setIsAdding] = useState(false);
  const { courier } = order;
  const give = (courierId: string | null) => hand.mutate({ orderId: order.id, version: order.version, courierId });
  const isOver = order.status === "delivered" || order.status === "cancelled";
  if (order.fulfilment !== "delivery") return null;
  if (!mayHand || isOver)
    return courier === null ? null : (
      <p className={styles.picker}>
        <IconMotorbike size={18} stroke={1.75} role="img" aria-label={t("courier")} />
        <PersonText>{courier.name}</PersonText>
      </p>
    );
  const choices = couriers.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));
  // Somebody who takes no orders any more keeps what they have.
  if (courier !== null && !choices.some(({ value }) => value === courier.courierId))
    choices.push({ value: courier.courierId, label: courier.name });
  if (choices.length === 0 && !mayAdd) return null;
  return (
    <div className={styles.picker}>
      {choices.length > 0 && (
        <Select
          className={`${styles.pick} ${styles.names}`}
          aria-label={t("courier")}
          placeholder={t("assign")}
          clearable
          clearButtonProps={{ "aria-label": t("nobody") }}
          leftSection={<IconMotorbike size={18} stroke={1.75} aria-hidden="true" />}
          data={choices}
          value={courier?.courierId ?? null}
          disabled={hand.isPending}
          onChange={give}
          data-testid="courier"
        />
      )}
      {courier === null && mayAdd && (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => setIsAdding(true)}
          data-testid="courier-new"
        >
          {t(choices.length === 0 ? "assign" : "another")}
        </Button>
      )}
      {courier !== null && (
        <Button
          variant="default"
          leftSection={<IconShare size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => setSharing(true)}
          data-testid="share-courier"
        >
          {t("share")}
        </Button>
      )}
      {isAdding && <CourierDialog courier={null} onClose={() => setIsAdding(false)} onSaved={({ id }) => give(id)} />}
      {sharing && courier !== null && (
        <CourierMessageDialog orderId={order.id} courierId={courier.courierId} onClose={() => setSharing(false)} />
      )}
    </div>
  );
}
