import type { OrderDetail, OrderItem } from "@croozer/contracts/orders";
import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../../lib/session.ts";
import { Money } from "../../../ui/Money.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { PlatePicture } from "../../../ui/PlatePicture.tsx";
import { catalogueQuery } from "../../catalogue/catalogue-queries.ts";
import { Quantity } from "../OrderItems.tsx";
import { useOptionTexts } from "../use-option-texts.ts";
import styles from "./detail.module.css";
import { Sums } from "./Sums.tsx";

/** What was ordered, with a picture of each, and what it comes to. */
export function Contents({ order }: { order: OrderDetail }) {
  const { t } = useTranslation("orderDetail");
  const mayEdit = usePermission("order.edit");
  const isFinal = order.status === "delivered" || order.status === "cancelled";
  // Where one comes back to.
  const isFromList = useLocation().pathname === "/orders/list";
  const menu = useQuery(catalogueQuery(useBusinessId())).data;
  return (
    <section>
      <div className={styles.sectionHead}>
        <h3>{t("items")}</h3>
        {mayEdit && !isFinal && (
          <Button
            variant="subtle"
            size="xs"
            renderRoot={(props) => (
              <Link
                to="/orders/$orderId/edit"
                params={{ orderId: order.id }}
                search={isFromList ? { from: "list" } : {}}
                {...props}
              />
            )}
            leftSection={<IconPencil size={16} stroke={1.75} aria-hidden="true" />}
            data-testid="edit-order"
          >
            {t("edit")}
          </Button>
        )}
      </div>
      <ul>
        {order.items.map((item) => (
          <Item
            key={item.id}
            item={item}
            currency={order.currency}
            pictureUrl={menu?.products.find(({ id }) => id === item.productId)?.pictureUrl ?? null}
          />
        ))}
      </ul>
      <Sums order={order} />
    </section>
  );
}

type Props = { item: OrderItem; currency: string; pictureUrl: string | null };

function Item({ item, currency, pictureUrl }: Props) {
  const optionTexts = useOptionTexts();
  const details = [...optionTexts(item.options), ...(item.note === null ? [] : [item.note])];
  return (
    <li className={styles.item} data-testid="order-item">
      <PlatePicture name={item.name} pictureUrl={pictureUrl} size={44} />
      <span className={styles.quantity}>
        <Quantity item={item} />
        {item.unit === "unit" && "×"}
      </span>
      <span>
        <PersonText as="b">{item.name}</PersonText>
        {details.length > 0 && <PersonText as="small">{details.join(" · ")}</PersonText>}
      </span>
      <Money amountMinor={item.subtotalMinor} currency={currency} />
    </li>
  );
}
