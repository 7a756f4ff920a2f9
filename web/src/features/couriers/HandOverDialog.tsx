import type { Courier } from "@croozer/contracts/couriers";
import type { OrderSummary } from "@croozer/contracts/orders";
import { Button, Modal } from "@mantine/core";
import { IconMotorbike } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../ui/PersonText.tsx";
import styles from "./Couriers.module.css";

type Props = {
  order: OrderSummary | null;
  couriers: readonly Courier[];
  onClose: () => void;
  /** Null: it goes on its way, and nobody says with whom. */
  onChoose: (courierId: string | null) => void;
};

/** Handed over to whom: one tap. */
export const HandOverDialog = memo(function HandOverDialog({ order, couriers, onClose, onChoose }: Props) {
  const { t } = useTranslation("couriers");
  return (
    <Modal
      opened={order !== null}
      onClose={onClose}
      title={order && t("handTitle", { number: order.shortNumber })}
      centered
    >
      <div className={styles.choices} data-testid="hand-over">
        {couriers.map(({ id, name }) => (
          <Button
            key={id}
            size="lg"
            variant="light"
            justify="flex-start"
            leftSection={<IconMotorbike size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => onChoose(id)}
            data-testid="hand-to"
          >
            <PersonText>{name}</PersonText>
          </Button>
        ))}
        <Button size="lg" variant="default" onClick={() => onChoose(null)} data-testid="hand-to-nobody">
          {t("without")}
        </Button>
      </div>
    </Modal>
  );
});
