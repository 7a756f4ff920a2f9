import type { Conversation } from "@croozer/contracts/conversations";
import type { Customer, UpdateCustomer } from "@croozer/contracts/customers";
import { ActionIcon, Skeleton } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { useDates } from "../../../lib/dates.ts";
import { languageNames } from "../../../lib/language.ts";
import { useBusinessId, usePermission } from "../../../lib/session.ts";
import { Isolate } from "../../../ui/Isolate.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { findLoadedConversation, putConversation } from "../inbox-cache.ts";
import { readablePhone } from "../phone.ts";
import { SavedAddressList } from "./addresses/SavedAddressList.tsx";
import { CustomerForm } from "./CustomerForm.tsx";
import { CustomerTags } from "./CustomerTags.tsx";
import styles from "./panel.module.css";
import { useMerging } from "./people/use-merging.tsx";
import { useCustomer } from "./use-customer.ts";

function Facts({ customer }: { customer: Customer }) {
  const { t } = useTranslation("inbox");
  const { t: tPanel } = useTranslation("panel");
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
            {[customer.phone, ...customer.otherPhones].map((phone) => (
              <a key={phone} href={`tel:${phone}`} className={styles.number}>
                <Isolate>{readablePhone(phone)}</Isolate>
              </a>
            ))}
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
      {customer.email !== null && (
        <>
          <dt>{tPanel("details.email")}</dt>
          <dd>
            <a href={`mailto:${customer.email}`}>
              <Isolate>{customer.email}</Isolate>
            </a>
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

/** Who the customer is and how they are reached. */
export function CustomerCard({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation("inbox");
  const { t: tPanel } = useTranslation("panel");
  const businessId = useBusinessId();
  const mayEdit = usePermission("customer.edit");
  const mayMerge = usePermission("customer.merge");
  const { data: customer, isError, refetch, update } = useCustomer(conversation.customer.id);
  const merging = useMerging(customer);
  const [editing, setEditing] = useState(false);
  async function change(wish: z.input<typeof UpdateCustomer>): Promise<boolean> {
    if (!(await update(wish))) return false;
    const known = findLoadedConversation(businessId, conversation.id) ?? conversation;
    if (wish.name !== undefined)
      putConversation(businessId, { ...known, customer: { ...known.customer, name: wish.name } });
    return true;
  }
  return (
    <section className={styles.card} data-testid="customer">
      <h3 className={styles.title}>
        {editing ? t("panel.customer") : <PersonText>{customer?.name ?? conversation.customer.name}</PersonText>}
        <span className={styles.edit}>
          {mayMerge && !editing && merging.button}
          {mayEdit && customer !== undefined && !editing && (
            <ActionIcon
              className="thumb"
              variant="subtle"
              color="gray"
              size="1.875rem"
              aria-label={tPanel("details.edit")}
              title={tPanel("details.edit")}
              onClick={() => setEditing(true)}
              data-testid="customer-edit"
            >
              <IconPencil size={16} stroke={1.75} aria-hidden="true" />
            </ActionIcon>
          )}
        </span>
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
          {editing && <CustomerForm customer={customer} onSave={change} onDone={() => setEditing(false)} />}
          <Facts customer={customer} />
          <SavedAddressList customerId={customer.id} />
          {mayEdit ? (
            <CustomerTags customer={customer} onSave={update} />
          ) : (
            customer.tags.length > 0 && <PersonText className={styles.quiet}>{customer.tags.join(" · ")}</PersonText>
          )}
          {mayMerge && merging.rest}
        </>
      )}
    </section>
  );
}
