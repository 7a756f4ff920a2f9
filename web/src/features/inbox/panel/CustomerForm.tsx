import type { Customer, UpdateCustomer } from "@croozer/contracts/customers";
import { Button, Select, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { languageNames } from "../../../lib/language.ts";
import { leavesOnEscape } from "../../../ui/leaves-on-escape.ts";
import styles from "./panel.module.css";

type Change = z.input<typeof UpdateCustomer>;
type Props = { customer: Customer; onSave: (change: Change) => Promise<boolean>; onDone: () => void };

const looksLikeEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** Name, e-mail and language; only what was changed is sent. */
export function CustomerForm({ customer, onSave, onDone }: Props) {
  const { t } = useTranslation("inbox");
  const { t: tPanel } = useTranslation("panel");
  const [name, setName] = useState(customer.name);
  const [email, setEmail] = useState(customer.email ?? "");
  const [language, setLanguage] = useState(customer.language);
  const [saving, setSaving] = useState(false);
  const missing = name.trim() === "";
  const wrong = email.trim() !== "" && !looksLikeEmail(email.trim());
  async function save(event: FormEvent) {
    event.preventDefault();
    if (missing || wrong) return;
    const change: Change = {
      ...(name.trim() === customer.name ? {} : { name: name.trim() }),
      ...(email.trim() === (customer.email ?? "") ? {} : { email: email.trim() || null }),
      ...(language === customer.language ? {} : { language }),
    };
    setSaving(true);
    const saved = Object.keys(change).length === 0 || (await onSave(change));
    setSaving(false);
    if (saved) onDone();
  }
  return (
    <form className={styles.nameForm} noValidate onSubmit={(event) => void save(event)} {...leavesOnEscape(onDone)}>
      <TextInput
        size="sm"
        dir="auto"
        autoFocus
        label={t("panel.name")}
        value={name}
        maxLength={120}
        error={missing ? t("panel.name.missing") : null}
        onChange={(event) => setName(event.currentTarget.value)}
        data-testid="customer-name-input"
      />
      <TextInput
        size="sm"
        dir="ltr"
        type="email"
        label={tPanel("details.email")}
        value={email}
        maxLength={200}
        error={wrong ? tPanel("details.emailWrong") : null}
        onChange={(event) => setEmail(event.currentTarget.value)}
        data-testid="customer-email-input"
      />
      <Select
        size="sm"
        clearable
        label={t("panel.language")}
        placeholder={t("panel.language.unknown")}
        value={language}
        onChange={(value) => setLanguage(value === "he" || value === "en" ? value : null)}
        data={Object.entries(languageNames).map(([value, label]) => ({ value, label }))}
      />
      <div className={styles.acts}>
        <Button type="submit" size="xs" loading={saving}>
          {t("panel.name.save")}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t("panel.name.cancel")}
        </Button>
      </div>
    </form>
  );
}
