import type { MessageContentOf } from "@croozer/contracts/message-content";
import { IconListDetails, IconPhoneCheck, IconPhoneOff, IconShoppingBag } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { minorPerUnit } from "../../../lib/money.ts";
import { Isolate } from "../../../ui/Isolate.tsx";
import { Money } from "../../../ui/Money.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { FormattedText } from "../FormattedText.tsx";
import { ItemLine } from "../products/Item.tsx";
import product from "../products/products.module.css";
import { callAnswer } from "./call-answer.ts";
import styles from "./content.module.css";
import { FieldsView } from "./FieldsView.tsx";

/** What a customer filled into a form, as key and value. */
export function FormReplyBody({ content }: { content: MessageContentOf<"form_reply"> }) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  const call = callAnswer(content);
  if (call !== null)
    return (
      <p className={styles.label}>
        {call.allows ? (
          <IconPhoneCheck size={14} stroke={1.75} aria-hidden="true" />
        ) : (
          <IconPhoneOff size={14} stroke={1.75} aria-hidden="true" />
        )}
        {call.until === null
          ? t(call.allows ? "call.allowed" : "call.refused")
          : t("call.allowedUntil", { time: dates.dateTime(call.until) })}
      </p>
    );
  return (
    <>
      <p className={styles.label}>
        <IconListDetails size={14} stroke={1.75} aria-hidden="true" />
        {t("type.form_reply")}
        {content.name !== null && <PersonText className={styles.labelName}>{content.name}</PersonText>}
      </p>
      {content.body !== null && content.body !== "" && <FormattedText text={content.body} />}
      <FieldsView fields={content.fields} />
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
          <li key={`${item.retailerId}${index}`} className={product.line} data-testid="product">
            <ItemLine
              catalogueId={content.catalogueId}
              retailerId={item.retailerId}
              before={<Isolate className={styles.quantity}>{item.quantity}×</Isolate>}
              price={<Money amountMinor={minor(item.price, item.currency) * item.quantity} currency={item.currency} />}
            />
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

/** Its words may be left out: the phone has some of its own. */
export function CallPermissionBody({ content }: { content: MessageContentOf<"call_permission_request"> }) {
  const { t } = useTranslation("inbox");
  return <FormattedText text={content.body ?? t("type.call_permission_request")} />;
}
