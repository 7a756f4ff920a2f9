import { Textarea } from "@mantine/core";
import { IconNote } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../../lib/session.ts";
import styles from "./panel.module.css";
import { useCustomer } from "./use-customer.ts";

/** What the team should know about a customer; saved on leaving the field, kept in it when that fails. */
export function CustomerNote({ customerId }: { customerId: string }) {
  const { t } = useTranslation("inbox");
  const mayEdit = usePermission("customer.edit");
  const { data: customer, update } = useCustomer(customerId);
  const [written, setWritten] = useState<string | null>(null);
  const [saved, setSaved] = useState(false);
  if (customer === undefined || (!mayEdit && customer.note === "")) return null;
  const text = written ?? customer.note;
  async function save() {
    if (written === null || written.trim() === customer?.note) return setWritten(null);
    if (!(await update({ note: written.trim() }))) return;
    setWritten(null);
    setSaved(true);
  }
  return (
    <section className={styles.card}>
      <h3 className={styles.title}>
        <IconNote size={16} stroke={1.75} aria-hidden="true" />
        {t("panel.note")}
        {saved && written === null && (
          <span className={styles.saved} role="status">
            {t("panel.note.saved")}
          </span>
        )}
      </h3>
      <Textarea
        size="sm"
        dir="auto"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={2000}
        readOnly={!mayEdit}
        aria-label={t("panel.note")}
        placeholder={t("panel.note.placeholder")}
        value={text}
        onChange={(event) => {
          setSaved(false);
          setWritten(event.currentTarget.value);
        }}
        onBlur={() => void save()}
      />
    </section>
  );
}
