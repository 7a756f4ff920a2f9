import type { Conversation } from "@croozer/contracts/conversations";
import type { Customer } from "@croozer/contracts/customers";
import { ActionIcon, Button, Skeleton, TextInput } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { languageNames } from "../../../lib/language.ts";
import { useBusinessId, usePermission } from "../../../lib/session.ts";
import { Isolate } from "../../../ui/Isolate.tsx";
import { Money } from "../../../ui/Money.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { findLoadedConversation, putConversation } from "../inbox-cache.ts";
import { readablePhone } from "../phone.ts";
import { SavedAddressList } from "./addresses/SavedAddressList.tsx";
import styles from "./panel.module.css";
import { useCustomer } from "./use-customer.ts";

type NameFormProps = { name: string; onSave: (name: string) => Promise<boolean>; onDone: () => void };

function NameForm({ name, onSave, onDone }: NameFormProps) {
  const { t } = useTranslation("inbox");
  const [text, setText] = useState(name);
  const [saving, setSaving] = useState(false);
  const missing = text.trim() === "";
  async function save(event: FormEvent) {
    event.preventDefault();
    if (missing) return;
    setSaving(true);
    const saved = text.trim() === name || (await onSave(text.trim()));
    setSaving(false);
    if (saved) onDone();
  }
  return (
    <form className={styles.nameForm} onSubmit={(event) => void save(event)}>
      <TextInput
        size="sm"
        dir="auto"
        autoFocus
        label={t("panel.name")}
        value={text}
        maxLength={120}
        error={missing ? t("panel.name.missing") : null}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && onDone()}
        data-testid="customer-name-input"
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

function Facts({ customer }: { customer: Customer }) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  return (
    <dl className={styles.facts}>
      {customer.profileName !== null && customer.profileName !== customer.name && (
        <>
          <dt>{t("panel.profileName")}</dt>
          <dd dir="auto">{customer.profileName}</dd>
        </>
      )}
      {customer.phone !== null && (
        <>
          <dt>{t("panel.phone")}</dt>
          <dd>
            <a href={`tel:${customer.phone}`}>
              <Isolate>{readablePhone(customer.phone)}</Isolate>
            </a>
          </dd>
        </>
      )}
      {customer.username !== null && (
        <>
          <dt>{t("panel.username")}</dt>
          <dd>
            <Isolate>{customer.username}</Isolate>
          </dd>
        </>
      )}
      <dt>{t("panel.language")}</dt>
      <dd>{customer.language === null ? t("panel.language.unknown") : languageNames[customer.language]}</dd>
      <dt>{t("panel.since")}</dt>
      <dd>{dates.date(customer.createdAt)}</dd>
    </dl>
  );
}

function Totals({ customer }: { customer: Customer }) {
  const { t } = useTranslation("inbox");
  const { ordersCount, spentMinor } = customer;
  return (
    <div className={styles.totals}>
      <div>
        <b>{ordersCount}</b>
        <span>{t("panel.orders", { count: ordersCount })}</span>
      </div>
      <div>
        <b>
          <Money amountMinor={spentMinor} trimmed />
        </b>
        <span>{t("panel.spent")}</span>
      </div>
      <div>
        <b>
          {ordersCount === 0 ? "–" : <Money amountMinor={Math.round(spentMinor / ordersCount / 100) * 100} trimmed />}
        </b>
        <span>{t("panel.average")}</span>
      </div>
    </div>
  );
}

/** Who the customer is, and what they bought so far. */
export function CustomerCard({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation("inbox");
  const businessId = useBusinessId();
  const mayEdit = usePermission("customer.edit");
  const { data: customer, isError, refetch, update } = useCustomer(conversation.customer.id);
  const [editing, setEditing] = useState(false);
  async function rename(name: string): Promise<boolean> {
    if (!(await update({ name }))) return false;
    const known = findLoadedConversation(businessId, conversation.id) ?? conversation;
    putConversation(businessId, { ...known, customer: { ...known.customer, name } });
    return true;
  }
  return (
    <section className={styles.card} data-testid="customer">
      <h3 className={styles.title}>
        {editing ? t("panel.customer") : <PersonText>{customer?.name ?? conversation.customer.name}</PersonText>}
        {mayEdit && customer !== undefined && !editing && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="1.875rem"
            className={styles.edit ?? ""}
            aria-label={t("panel.name.edit")}
            title={t("panel.name.edit")}
            onClick={() => setEditing(true)}
          >
            <IconPencil size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        )}
      </h3>
      {customer === undefined ? (
        isError ? (
          <p className={styles.failed} role="alert">
            {t("panel.failed")}
            <button type="button" className={styles.link} onClick={() => void refetch()}>
              {t("retry")}
            </button>
          </p>
        ) : (
          <Skeleton height={120} />
        )
      ) : (
        <>
          {editing && <NameForm name={customer.name} onSave={rename} onDone={() => setEditing(false)} />}
          <Facts customer={customer} />
          <SavedAddressList customerId={customer.id} />
          <Totals customer={customer} />
        </>
      )}
    </section>
  );
}
