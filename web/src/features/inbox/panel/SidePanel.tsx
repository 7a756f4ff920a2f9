import type { Conversation } from "@croozer/contracts/conversations";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { customerOrdersQuery } from "../../customers/customer-queries.ts";
import { LabelsCard } from "../together/LabelsCard.tsx";
import { AutomationCard } from "./automation/AutomationCard.tsx";
import { CustomerCard } from "./CustomerCard.tsx";
import { CustomerNote } from "./CustomerNote.tsx";
import { CartCard } from "./cart/CartCard.tsx";
import { FieldsCard } from "./fields/FieldsCard.tsx";
import { OpenOrderCard } from "./OpenOrderCard.tsx";
import { NoOrderCard, PreviousOrders } from "./PreviousOrders.tsx";
import styles from "./panel.module.css";
import { PreviousConversations } from "./people/PreviousConversations.tsx";
import { ReferralCard } from "./ReferralCard.tsx";
import { SuggestionCard } from "./suggestion/SuggestionCard.tsx";

/** What a member needs beside the messages: cart, orders, customer. */
export function SidePanel({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation("inbox");
  const { customer } = conversation;
  const orders = useQuery(customerOrdersQuery(useBusinessId(), customer.id));
  const all = orders.data?.items ?? [];
  const open = all.filter(({ status }) => status !== "delivered" && status !== "cancelled");
  const previous = all.filter((order) => !open.includes(order));
  return (
    <aside className={styles.panel} aria-label={t("panel")} data-testid="side-panel">
      <SuggestionCard conversation={conversation} />
      <CartCard key={conversation.id} conversation={conversation} hasOrder={open.length > 0} />
      {open.map((order) => (
        <OpenOrderCard key={order.id} order={order} />
      ))}
      {orders.data !== undefined && open.length === 0 && <NoOrderCard last={previous[0] ?? null} />}
      {orders.isError && orders.data === undefined && (
        <p className={styles.failed} role="alert">
          {t("panel.failed")}
          <button type="button" className={styles.link} onClick={() => void orders.refetch()}>
            {t("retry")}
          </button>
        </p>
      )}
      <CustomerCard key={customer.id} conversation={conversation} />
      {conversation.referral !== null && <ReferralCard referral={conversation.referral} />}
      <PreviousOrders orders={previous} conversation={conversation} />
      <FieldsCard key={`fields-${customer.id}`} customerId={customer.id} />
      <LabelsCard conversation={conversation} />
      <CustomerNote key={`note-${customer.id}`} customerId={customer.id} />
      <AutomationCard conversation={conversation} />
      <PreviousConversations conversation={conversation} />
    </aside>
  );
}
