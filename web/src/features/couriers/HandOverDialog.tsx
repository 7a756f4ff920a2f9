import type { Courier } from "@croozer/contracts/couriers";
import type { OrderSummary } from "@croozer/contracts/orders";
import { Button, Modal } from "@mantine/core";
import { IconMotorbike, IconPlus } from "@tabler/icons-react";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../lib/session.ts";
import { PersonText } from "../../ui/PersonText.tsx";
import { CourierDialog } from "./CourierDialog.tsx";
import styles from "./Couriers.module.css";

type Props = {
  /** Empty while nothing is being handed over. */
  orders: readonly OrderSummary[];
  couriers: readonly Courier[];
  /** What else happens with it. */
  note?: string | null;
  onClose: () => void;
  /** Null: it goes on its way, and nobody says with whom. */
  onChoose: (courier: Pick<Courier, "id" | "name"> | null) => void;
};

/** Handed over to whom: one tap, or somebody new by name and phone. */
export const HandOverDialog = memo(function HandOverDialog({
  orders,
  couriers,
  note = null,
  onClose,
  onChoose,
}: Props) {
  const { t } = useTranslation("couriers");
  const mayAdd = usePermission("business.update");
  const [isAdding, setIsAdding] = useState(false);
  const [first, ...others] = orders;
  const title =
    first === undefined
      ? null
      : others.length === 0
        ? t("handTitle", { number: first.shortNumber })
        : t("handManyTitle", { count: orders.length });
  return (
    <>
      <Modal opened={first !== undefined && !isAdding} onClose={onClose} title={title} centered>
        <div className={styles.choices} data-testid="hand-over">
          {note !== null && <p>{note}</p>}
          {couriers.map((courier) => (
            <Button
              key={courier.id}
              size="lg"
              variant="light"
              justify="flex-start"
              leftSection={<IconMotorbike size={20} stroke={1.75} aria-hidden="true" />}
              onClick={() => onChoose(courier)}
              data-testid="hand-to"
            >
              <PersonText>{courier.name}</PersonText>
            </Button>
          ))}
          {mayAdd && (
            <Button
              size="lg"
              variant="subtle"
              justify="flex-start"
              leftSection={<IconPlus size={20} stroke={1.75} aria-hidden="true" />}
              onClick={() => setIsAdding(true)}
              data-testid="hand-to-new"
            >
              {t("another")}
            </Button>
          )}
          <Button size="lg" variant="default" onClick={() => onChoose(null)} data-testid="hand-to-nobody">
            {t("without")}
          </Button>
        </div>
      </Modal>
      {isAdding && <CourierDialog courier={null} onClose={() => setIsAdding(false)} onSaved={onChoose} />}
    </>
  );
});
