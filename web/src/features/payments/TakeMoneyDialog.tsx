import { type OrderSummary, PaymentMethod } from "@croozer/contracts/orders";
import { Button, Group, Input, Modal, SegmentedControl, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMoney } from "../../lib/money.ts";
import { Money } from "../../ui/Money.tsx";
import { MoneyInput } from "../../ui/MoneyInput.tsx";
import { useMoneyAct } from "./use-money-act.ts";

type Props = { order: OrderSummary; opened: boolean; onClose: () => void };

/** Records money that was taken: in cash, by card, by Bit; all that is due, or a part. */
export function TakeMoneyDialog({ order, opened, onClose }: Props) {
  const { t } = useTranslation("payments");
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("takeTitle", { number: order.shortNumber })}
      zIndex={270}
      centered
    >
      {opened && <TakeForm order={order} onClose={onClose} />}
    </Modal>
  );
}

/** What was paid online is recorded by the provider's word. */
const methods = PaymentMethod.exclude(["online"]);

function TakeForm({ order, onClose }: Omit<Props, "opened">) {
  const { t } = useTranslation("payments");
  const money = useMoney();
  const { currency, dueMinor } = order;
  const [amountMinor, setAmountMinor] = useState<number | null>(dueMinor);
  const [method, setMethod] = useState(methods.safeParse(order.paymentMethod).data ?? "cash");
  const [note, setNote] = useState("");
  const take = useMoneyAct(order, "payments", onClose);
  const isPossible = amountMinor !== null && amountMinor > 0 && amountMinor <= dueMinor;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isPossible) take.mutate({ amountMinor, method, ...(note.trim() === "" ? {} : { note: note.trim() }) });
      }}
    >
      <Stack gap="md">
        <MoneyInput
          label={t("amount")}
          currency={currency}
          valueMinor={amountMinor}
          onChangeMinor={setAmountMinor}
          error={isPossible ? null : t("mostIs", { amount: money(dueMinor, { currency }) })}
          data-testid="take-amount"
        />
        <Input.Wrapper label={t("method")} labelElement="div">
          <SegmentedControl
            fullWidth
            size="md"
            aria-label={t("method")}
            data={methods.options.map((value) => ({ value, label: t(`taken_${value}`) }))}
            value={method}
            onChange={(value) => setMethod(methods.safeParse(value).data ?? method)}
            data-testid="take-method"
          />
        </Input.Wrapper>
        <TextInput
          label={t("note")}
          dir="auto"
          maxLength={300}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" size="md" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button
            type="submit"
            size="md"
            disabled={!isPossible}
            loading={take.isPending}
            data-autofocus
            data-testid="take-confirm"
          >
            {t("take")}
            {isPossible && (
              <>
                &nbsp;
                <Money amountMinor={amountMinor} currency={currency} />
              </>
            )}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
