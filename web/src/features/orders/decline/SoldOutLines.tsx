import type { OrderSummary } from "@croozer/contracts/orders";
import { Checkbox } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../../lib/session.ts";
import { PersonText } from "../../../ui/PersonText.tsx";
import { Quantity } from "../OrderItems.tsx";
import styles from "./Decline.module.css";
import type { SoldOut } from "./why.ts";

type Props = { order: OrderSummary; soldOut: SoldOut; onChange: (soldOut: SoldOut) => void };

/** Which lines there is nothing of, and whether the menu is to say so too. */
export function SoldOutLines({ order, soldOut, onChange }: Props) {
  const { t } = useTranslation("decline");
  const mayMark = usePermission("catalogue.edit");
  const { itemIds } = soldOut;
  return (
    <fieldset className={styles.lines}>
      <legend>{t("soldOutWhich")}</legend>
      <div className={styles.many}>
        {order.items.map((item) => (
          <Checkbox
            key={item.id}
            className={styles.line ?? ""}
            label={
              <>
                <Quantity item={item} /> <PersonText>{item.name}</PersonText>
              </>
            }
            checked={itemIds.includes(item.id)}
            onChange={({ currentTarget: { checked } }) =>
              onChange({
                ...soldOut,
                itemIds: checked ? [...itemIds, item.id] : itemIds.filter((id) => id !== item.id),
              })
            }
            data-testid="sold-out-line"
          />
        ))}
      </div>
      {mayMark && (
        <Checkbox
          className={`${styles.line} ${styles.mark}`}
          label={t("markSoldOut")}
          checked={soldOut.markSoldOut}
          onChange={({ currentTarget: { checked } }) => onChange({ ...soldOut, markSoldOut: checked })}
          data-testid="mark-sold-out"
        />
      )}
    </fieldset>
  );
}

/** A single line is the one; what is out is off the menu unless somebody decides otherwise. */
export function useSoldOutAtFirst(): (order: OrderSummary) => SoldOut {
  const mayMark = usePermission("catalogue.edit");
  return ({ items }) => ({ itemIds: items.length === 1 ? items.map(({ id }) => id) : [], markSoldOut: mayMark });
}
