import type { MessageContentOf } from "@croozer/contracts/message-content";
import { IconListDetails, IconPhone, IconShoppingBag } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { minorPerUnit } from "../../../lib/money.ts";
import { Avatar } from "../../../ui/Avatar.tsx";
import { Isolate } from "../../../ui/Isolate.tsx";
import { Money } from "../../../ui/Money.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { FormattedText } from "../FormattedText.tsx";
import { readablePhone } from "../phone.ts";
import styles from "./content.module.css";

/** Phone numbers of contacts may be called; nothing is saved. */
export function ContactsBody({ content }: { content: MessageContentOf<"contacts"> }) {
  return (
    <ul className={styles.contacts}>
      {content.contacts.map((contact, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was sent does not change its order
        <li key={`${contact.name}${index}`} className={styles.contact}>
          <Avatar id={contact.name} name={contact.name} size={36} />
          <span className={styles.words}>
            <PersonText className={styles.title}>{contact.name}</PersonText>
            {contact.phones.map((phone) => (
              <a key={phone} className={styles.phone} href={`tel:${phone.replaceAll(/[^+\d]/g, "")}`}>
                <IconPhone size={14} stroke={1.75} aria-hidden="true" />
                <Isolate>{readablePhone(phone)}</Isolate>
              </a>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What a customer filled into a form, as key and value. */
export function FormReplyBody({ content }: { content: MessageContentOf<"form_reply"> }) {
  const { t } = useTranslation("inbox");
  return (
    <>
      <p className={styles.label}>
        <IconListDetails size={14} stroke={1.75} aria-hidden="true" />
        {t("type.form_reply")}
        {content.name !== null && <PersonText className={styles.labelName}>{content.name}</PersonText>}
      </p>
      {content.body !== null && content.body !== "" && <FormattedText text={content.body} />}
      {content.fields.length > 0 && (
        <dl className={styles.fields}>
          {content.fields.map((field, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was sent does not change its order
            <div key={`${field.key}${index}`} className={styles.field}>
              <dt dir="auto">{field.key.replaceAll("_", " ")}</dt>
              <dd dir="auto">{field.value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** A cart of the WhatsApp catalogue. Its prices come as decimal numbers. */
export function CatalogueOrderBody({ content }: { content: MessageContentOf<"catalogue_order"> }) {
  const { t } = useTranslation("inbox");
  const minor = (amount: number, currency: string) => Math.round(amount * minorPerUnit(currency));
  const currency = content.items[0]?.currency;
  const total = content.items.reduce((sum, item) => sum + minor(item.price, item.currency) * item.quantity, 0);
  return (
    <>
      <p className={styles.label}>
        <IconShoppingBag size={14} stroke={1.75} aria-hidden="true" />
        {t("type.catalogue_order")}
      </p>
      {content.text !== null && content.text !== "" && <FormattedText text={content.text} />}
      <ul className={styles.items}>
        {content.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was sent does not change its order
          <li key={`${item.retailerId}${index}`} className={styles.itemLine}>
            <Isolate className={styles.quantity}>{item.quantity}×</Isolate>
            <PersonText className={styles.itemName}>{item.retailerId}</PersonText>
            <Money amountMinor={minor(item.price, item.currency) * item.quantity} currency={item.currency} />
          </li>
        ))}
      </ul>
      {currency !== undefined && (
        <p className={styles.total}>
          {t("catalogue.items", { count: content.items.length })}
          <Money amountMinor={total} currency={currency} className={styles.amount} />
        </p>
      )}
    </>
  );
}
