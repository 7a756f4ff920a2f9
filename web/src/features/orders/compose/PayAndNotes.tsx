import type { BusinessSettings } from "@croozer/contracts/businesses";
import { Button, Input, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { IconDiscount } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../../lib/session.ts";
import { MoneyInput } from "../../../ui/MoneyInput.tsx";
import styles from "./compose.module.css";
import type { Draft } from "./draft.ts";

type Props = { draft: Draft; settings: BusinessSettings; onChange: (part: Partial<Draft>) => void };

const notes = ["kitchenNote", "customerNote", "internalNote"] as const;

/** How it is paid, what is taken off, and what else was said. */
export function PayAndNotes({ draft, settings, onChange }: Props) {
  const { t } = useTranslation("compose");
  const mayDiscount = usePermission("order.edit");
  const methods = [
    ...new Set([...settings.paymentMethods, ...(draft.paymentMethod === null ? [] : [draft.paymentMethod])]),
  ];
  return (
    <section className={styles.card} aria-label={t("payment")}>
      <Input.Wrapper label={t("payment")} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={t("payment")}
          value={draft.paymentMethod ?? "none"}
          onChange={(value) => onChange({ paymentMethod: methods.find((method) => method === value) ?? null })}
          data={[
            ...methods.map((method) => ({ value: method as string, label: t(`method_${method}`) })),
            { value: "none", label: t("method_none") },
          ]}
          data-testid="compose-payment"
        />
      </Input.Wrapper>
      {notes.map((name) => (
        <Textarea
          key={name}
          label={t(name)}
          dir="auto"
          autosize
          minRows={1}
          maxRows={4}
          maxLength={1000}
          value={draft[name]}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
          data-testid={`compose-${name}`}
        />
      ))}
      {mayDiscount && <Discount draft={draft} settings={settings} onChange={onChange} />}
    </section>
  );
}

function Discount({ draft, settings, onChange }: Props) {
  const { t } = useTranslation("compose");
  const [isOpen, setOpen] = useState(draft.discountMinor > 0);
  if (!isOpen && draft.discountMinor === 0)
    return (
      <Button
        className={styles.start ?? ""}
        variant="subtle"
        size="xs"
        leftSection={<IconDiscount size={16} stroke={1.75} aria-hidden="true" />}
        onClick={() => setOpen(true)}
        data-testid="compose-discount"
      >
        {t("addDiscount")}
      </Button>
    );
  return (
    <fieldset className={styles.discount} aria-label={t("discount")}>
      <MoneyInput
        label={t("discount")}
        valueMinor={draft.discountMinor === 0 ? null : draft.discountMinor}
        onChangeMinor={(amountMinor) => onChange({ discountMinor: amountMinor ?? 0 })}
        currency={settings.currency}
        data-testid="discount-amount"
      />
      <TextInput
        label={t("discountReason")}
        dir="auto"
        maxLength={300}
        value={draft.discountReason}
        onChange={(event) => onChange({ discountReason: event.currentTarget.value })}
        data-testid="discount-reason"
      />
    </fieldset>
  );
}
