import type { OrderSummary } from "@croozer/contracts/orders";
import { Button, Checkbox, Chip, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Money } from "../../ui/Money.tsx";

/** As the API takes it. */
export type Cancelling = { reason: string; restock: boolean; refund: boolean };
type Props = {
  /** None is a closed dialog. */
  orders: readonly OrderSummary[];
  onClose: () => void;
  onCancel: (how: Cancelling) => void;
};

const usualReasons = ["soldOut", "tooBusy", "outsideArea", "customer"] as const;

const keptMinor = ({ paidMinor, refundedMinor, refundingMinor }: OrderSummary): number =>
  paidMinor - refundedMinor - refundingMinor;

/** Asks why: the customer is told. And what becomes of the goods, and of money that was taken. */
export const CancelDialog = memo(function CancelDialog({ orders, onClose, onCancel }: Props) {
  const { t } = useTranslation("orders");
  const [first] = orders;
  const title = orders.length === 1 ? "cancelTitle" : "cancelManyTitle";
  return (
    <Modal
      opened={first !== undefined}
      onClose={onClose}
      title={first && t(title, { number: first.shortNumber, count: orders.length })}
      zIndex={270}
      centered
    >
      {first !== undefined && <Reasons key={first.id} orders={orders} onClose={onClose} onCancel={onCancel} />}
    </Modal>
  );
});

function Reasons({ orders, onClose, onCancel }: Props) {
  const { t } = useTranslation("orders");
  const [reason, setReason] = useState("");
  const [restock, setRestock] = useState(true);
  // Given back unless somebody decides otherwise: nobody pays for what they do not get.
  const refundable = orders.filter(({ nextPaymentSteps }) => nextPaymentSteps.includes("refund"));
  const [paid] = refundable;
  const mayRefund = paid !== undefined;
  const [refund, setRefund] = useState(mayRefund);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") onCancel({ reason: reason.trim(), restock, refund });
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
        <Checkbox
          label={t("cancelRestock")}
          checked={restock}
          onChange={(event) => setRestock(event.currentTarget.checked)}
        />
        {mayRefund && (
          <Checkbox
            label={
              <>
                {t("cancelRefund")}&nbsp;
                <Money
                  amountMinor={refundable.reduce((sum, order) => sum + keptMinor(order), 0)}
                  currency={paid.currency}
                />
              </>
            }
            checked={refund}
            onChange={(event) => setRefund(event.currentTarget.checked)}
            data-testid="cancel-refund"
          />
        )}
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
