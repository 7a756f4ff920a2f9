import type { CancelCause } from "@croozer/contracts/cancel-causes";
import type { OrderSummary } from "@croozer/contracts/orders";
import { Button, Checkbox, Chip, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Money } from "../../ui/Money.tsx";
import { SoldOutLines, useSoldOutAtFirst } from "./decline/SoldOutLines.tsx";
import { type Cancelling, isRefundable, keptMinor, nothingSoldOut } from "./decline/why.ts";

type Props = {
  /** None is a closed dialog. */
  orders: readonly OrderSummary[];
  onClose: () => void;
  onCancel: (how: Cancelling) => void;
};

const causes: readonly CancelCause[] = ["sold_out", "too_busy", "closed", "outside_area", "asked"];

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
  const { t: tDecline } = useTranslation("decline");
  const [cause, setCause] = useState<CancelCause | null>(null);
  const [words, setWords] = useState("");
  // Of several orders nobody picks lines one by one.
  const only = orders.length === 1 ? orders[0] : undefined;
  const soldOutAtFirst = useSoldOutAtFirst();
  const [soldOut, setSoldOut] = useState(nothingSoldOut);
  const [restock, setRestock] = useState(true);
  // Given back unless somebody decides otherwise: nobody pays for what they do not get.
  const refundable = orders.filter(isRefundable);
  const [paid] = refundable;
  const mayRefund = paid !== undefined;
  const [refund, setRefund] = useState(mayRefund);
  const choose = (chosen: CancelCause) => {
    setCause(chosen);
    setWords("");
    setSoldOut(chosen === "sold_out" && only !== undefined ? soldOutAtFirst(only) : nothingSoldOut);
  };
  const isSaid = cause === null ? words.trim() !== "" : cause !== "sold_out" || !only || soldOut.itemIds.length > 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSaid) return;
        const why = cause === null ? { reason: words.trim() } : { cause, ...soldOut };
        onCancel({ ...why, restock, refund });
      }}
    >
      <Stack gap="md">
        <Text c="dimmed">{t("cancelText")}</Text>
        <Group gap="xs">
          {causes.map((name) => (
            <Chip
              key={name}
              checked={cause === name}
              onChange={() => choose(name)}
              size="md"
              data-testid="cancel-cause"
              data-cause={name}
            >
              {tDecline(`cause_${name}`)}
            </Chip>
          ))}
        </Group>
        {cause === "sold_out" && only !== undefined && (
          <SoldOutLines order={only} soldOut={soldOut} onChange={setSoldOut} />
        )}
        <TextInput
          label={tDecline("ownWords")}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setCause(null);
          }}
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
          <Button type="submit" color="red" disabled={!isSaid} data-testid="cancel-confirm">
            {t("cancelConfirm")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
