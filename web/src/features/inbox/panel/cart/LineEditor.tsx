import type { Catalogue, Product } from "@croozer/contracts/catalogue";
import type { CartLine } from "@croozer/contracts/conversations";
import type { ItemRequest } from "@croozer/contracts/orders";
import { Button } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { leavesOnEscape } from "../../../../ui/leaves-on-escape.ts";
import { ItemChoices } from "../../../lines/ItemChoices.tsx";
import { withLine } from "../../../lines/items.ts";
import styles from "./cart.module.css";
import { LineProblem } from "./LineProblem.tsx";
import { itemsOf, type SaveCartAct } from "./use-cart.ts";

type Props = {
  line: CartLine;
  /** Null when it is no longer on the menu: it can only be taken out. */
  product: Product | null;
  catalogue: Catalogue;
  save: SaveCartAct;
  onDone: () => void;
};

/** Changes one line; what was chosen goes to the cart at once, with "Save". */
export function LineEditor({ line, product, catalogue, save, onDone }: Props) {
  const { t } = useTranslation("inbox");
  const [item, setItem] = useState<ItemRequest>(line.item);
  const [refused, setRefused] = useState<unknown>(null);
  const change = (changed: ItemRequest) => {
    setRefused(null);
    setItem(changed);
  };
  const put = (changed: ItemRequest | null) =>
    save.mutate((cart) => ({ items: withLine(itemsOf(cart), line.item, changed) }), {
      onSuccess: onDone,
      onError: setRefused,
    });
  const isChanged = JSON.stringify(item) !== JSON.stringify(line.item);
  return (
    <div className={styles.editor} {...leavesOnEscape(onDone)}>
      {product !== null && <ItemChoices item={item} product={product} catalogue={catalogue} onChange={change} />}
      <LineProblem error={refused} />
      <div className={styles.acts}>
        <Button
          size="xs"
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} stroke={1.75} aria-hidden="true" />}
          disabled={save.isPending}
          onClick={() => put(null)}
          data-testid="cart-remove"
        >
          {t("cart.remove")}
        </Button>
        <Button size="xs" variant="default" className={styles.push ?? ""} onClick={onDone}>
          {t("cart.cancel")}
        </Button>
        <Button
          size="xs"
          disabled={!isChanged}
          loading={save.isPending}
          onClick={() => put(item)}
          data-testid="cart-save-line"
        >
          {t("cart.save")}
        </Button>
      </div>
    </div>
  );
}
