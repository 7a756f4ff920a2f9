import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { Avatar } from "../../../ui/Avatar.tsx";
import { Isolate } from "../../../ui/Isolate.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { customerQuery } from "../../customers/customer-queries.ts";
import styles from "./compose.module.css";
import type { Draft } from "./draft.ts";

type Props = {
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  /** Null where an order has its customer already. */
  onOther: (() => void) | null;
  onDone: () => void;
};

/** Who it is for: known ones by name and number, new ones in two fields. */
export function CallerCard({ draft, onChange, onOther, onDone }: Props) {
  const { t } = useTranslation("compose");
  const isKnown = draft.customerId !== null || onOther === null;
  return (
    <div className={styles.caller} data-testid="caller-card" data-known={draft.customerId !== null}>
      {isKnown ? <Known draft={draft} /> : <NewCaller draft={draft} onChange={onChange} onDone={onDone} />}
      {onOther !== null && (
        <Button variant="subtle" size="xs" color="gray" onClick={onOther} data-testid="caller-other">
          {t("callerChange")}
        </Button>
      )}
    </div>
  );
}

function Known({ draft: { customerId, name, phone } }: { draft: Draft }) {
  const { t } = useTranslation("compose");
  const businessId = useBusinessId();
  const { data } = useQuery({ ...customerQuery(businessId, customerId ?? ""), enabled: customerId !== null });
  const called = name || phone || t("callerNobody");
  return (
    <>
      <Avatar id={customerId ?? called} name={called} size={40} />
      <div className={styles.callerWords}>
        <PersonText as="b">{called}</PersonText>
        <span className={styles.quiet}>
          {phone !== "" && <Isolate>{phone}</Isolate>}
          {data !== undefined && (
            <span>{data.ordersCount > 0 ? t("orders", { count: data.ordersCount }) : t("firstOrder")}</span>
          )}
        </span>
        {data !== undefined && data.note !== "" && <PersonText className={styles.callerNote}>{data.note}</PersonText>}
      </div>
    </>
  );
}

function NewCaller({ draft, onChange, onDone }: Omit<Props, "onOther">) {
  const { t } = useTranslation("compose");
  const next = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) onDone();
  };
  return (
    <div className={styles.newCaller}>
      <TextInput
        label={t("name")}
        dir="auto"
        maxLength={120}
        autoFocus={draft.phone !== "" && draft.name === ""}
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        onKeyDown={next}
        data-testid="caller-name"
      />
      <TextInput
        label={t("phone")}
        dir="ltr"
        inputMode="tel"
        maxLength={40}
        autoFocus={draft.name !== "" && draft.phone === ""}
        value={draft.phone}
        onChange={(event) => onChange({ phone: event.currentTarget.value })}
        onKeyDown={next}
        data-testid="caller-phone"
      />
    </div>
  );
}
