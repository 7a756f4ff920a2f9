import { inLanguage } from "@croozer/contracts/basics";
import type { Catalogue } from "@croozer/contracts/catalogue";
import type { ItemRequest } from "@croozer/contracts/orders";
import { ActionIcon } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../../lib/use-language.ts";
import { Isolate } from "../../../../ui/Isolate.tsx";
import { PersonText } from "../../../../ui/PersonText.tsx";
import { ItemChoices } from "../../../lines/ItemChoices.tsx";
import cart from "../cart/cart.module.css";

type Props = {
  item: ItemRequest;
  catalogue: Catalogue;
  open: boolean;
  onOpen: () => void;
  onChange: (item: ItemRequest) => void;
  onRemove: () => void;
};

/** A line of an order that is being changed; a press shows what can be chosen. */
export function OrderLineRow({ item, catalogue, open, onOpen, onChange, onRemove }: Props) {
  const { t } = useTranslation("inbox");
  const language = useLanguage();
  const product = catalogue.products.find(({ id }) => id === item.productId);
  const name = product === undefined ? t("cart.gone") : inLanguage(product.name, language);
  return (
    <li className={cart.line} data-open={open || undefined} data-testid="order-line">
      <div className={cart.acts}>
        <button
          type="button"
          className={cart.row}
          aria-expanded={open}
          disabled={product === undefined}
          onClick={onOpen}
        >
          <Isolate className={cart.quantity}>{item.quantity}×</Isolate>
          <PersonText className={cart.name}>{name}</PersonText>
        </button>
        <ActionIcon
          className="thumb"
          variant="subtle"
          color="gray"
          size={28}
          aria-label={`${t("cart.remove")}: ${name}`}
          title={t("cart.remove")}
          onClick={onRemove}
          data-testid="order-line-remove"
        >
          <IconTrash size={16} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </div>
      {open && product !== undefined && (
        <div className={cart.editor}>
          <ItemChoices item={item} product={product} catalogue={catalogue} onChange={onChange} />
        </div>
      )}
    </li>
  );
}
