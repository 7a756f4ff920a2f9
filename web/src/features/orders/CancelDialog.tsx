import type { OrderSummary } from "@croozer/contracts/orders";
import { Button, Chip, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";

type Props = {
  order: OrderSummary | null;
  onClose: () => void;
  onCancel: (order: OrderSummary, reason: string) => void;
};

const usualReasons = ["soldOut", "tooBusy", "outsideArea", "customer"] as const;

/** Asks why: the customer is told. */
export function CancelDialog({ order, onClose, onCancel }: Props) {
  const { t } = useTranslation("orders");
  return (
    <Modal
      opened={order !== null}
      onClose={onClose}
      title={order && t("cancelTitle", { number: order.shortNumber })}
      zIndex={270}
      centered
    >
      {order !== null && <Reasons key={order.id} onClose={onClose} onReason={(reason) => onCancel(order, reason)} />}
    </Modal>
  );
}

function Reasons({ onClose, onReason }: { onClose: () => void; onReason: (reason: string) => void }) {
  const { t } = useTranslation("orders");
  const [reason, setReason] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") onReason(reason.trim());
      }}
    >
      <Stack gap="md">
        <Text c="dimmed">{t("cancelText")}</Text>
        <Group gap="xs">
          {usualReasons.map((name) => {
            const text = t(`reason_${name}`);
            return (
              <Chip key={name} checked={reason === text} onChange={() => setReason(text)} size="md">
                {text}
              </Chip>
            );
          })}
        </Group>
        <TextInput
          label={t("cancelReason")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={300}
          dir="auto"
          data-autofocus
          data-testid="cancel-reason"
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t("keep")}
          </Button>
          <Button type="submit" color="red" disabled={reason.trim() === ""} data-testid="cancel-confirm">
            {t("cancelConfirm")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
