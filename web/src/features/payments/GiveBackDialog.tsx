import { type OrderSummary, PaymentMethod } from "@croozer/contracts/orders";
import { Button, Checkbox, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMoney } from "../../lib/money.ts";
import { hintBelow } from "../../ui/hint-below.ts";
import { MoneyInput } from "../../ui/MoneyInput.tsx";
import { useMoneyAct } from "./use-money-act.ts";

type Props = { order: OrderSummary; opened: boolean; onClose: () => void };

/** Gives back all or a part, the way it was taken unless somebody says otherwise. */
export function GiveBackDialog({ order, opened, onClose }: Props) {
  const { t } = useTranslation("payments");
  const title = t("giveBackTitle", { number: order.shortNumber });
  return (
    <Modal opened={opened} onClose={onClose} title={title} zIndex={270} centered>
      {opened && <GiveBackForm order={order} onClose={onClose} />}
    </Modal>
  );
}

const methods = PaymentMethod.exclude(["online"]);
const asTaken = "as-taken";

function GiveBackForm({ order, onClose }: Omit<Props, "opened">) {
  const { t } = useTranslation("payments");
  const money = useMoney();
  const { currency, paidMinor, refundedMinor, refundingMinor, lostMinor } = order;
  const mostMinor = paidMinor - refundedMinor - refundingMinor - lostMinor;
  // Whoever opens this with too much taken came for that.
  const [amountMinor, setAmountMinor] = useState<number | null>(order.overpaidMinor || mostMinor);
  const [method, setMethod] = useState<string>(asTaken);
  const [reason, setReason] = useState("");
  const [dueAgain, setDueAgain] = useState(false);
  const give = useMoneyAct(order, "refunds", onClose);
  const isPossible = amountMinor !== null && amountMinor > 0 && amountMinor <= mostMinor;
  const isComplete = isPossible && reason.trim() !== "";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const how = method === asTaken ? {} : { method };
        if (isComplete) give.mutate({ amountMinor, reason: reason.trim(), dueAgain, ...how });
      }}
    >
      <Stack gap="md">
        <MoneyInput
          label={t("amount")}
          currency={currency}
          valueMinor={amountMinor}
          onChangeMinor={setAmountMinor}
          error={isPossible ? null : t("mostIs", { amount: money(mostMinor, { currency }) })}
          data-testid="give-back-amount"
        />
        <Select
          label={t("method")}
          description={t(method === asTaken ? "asTakenHint" : "handedHint")}
          {...hintBelow}
          allowDeselect={false}
          data={[
            { value: asTaken, label: t("asTaken") },
            ...methods.options.map((value) => ({ value, label: t(`method_${value}`) })),
          ]}
          value={method}
          onChange={(value) => setMethod(value ?? asTaken)}
          comboboxProps={{ zIndex: 280 }}
        />
        <TextInput
          label={t("reason")}
          dir="auto"
          maxLength={300}
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
          data-testid="give-back-reason"
        />
        <Checkbox
          label={t("dueAgain")}
          checked={dueAgain}
          onChange={(event) => setDueAgain(event.currentTarget.checked)}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button
            type="submit"
            color="red"
            disabled={!isComplete}
            loading={give.isPending}
            data-testid="give-back-confirm"
          >
            {t("giveBackConfirm")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
