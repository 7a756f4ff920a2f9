import { inLanguage } from "@croozer/contracts/basics";
import type { Catalogue, Product } from "@croozer/contracts/catalogue";
import type { ItemRequest } from "@croozer/contracts/orders";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../../lib/use-language.ts";
import { leavesOnEscape } from "../../../../ui/leaves-on-escape.ts";
import { PersonText } from "../../../../ui/PersonText.tsx";
import { groupsOf, ItemChoices } from "../../../lines/ItemChoices.tsx";
import { missingGroup, plainItem } from "../../../lines/items.ts";
import { ProductSearch } from "../../../lines/ProductSearch.tsx";
import styles from "./cart.module.css";
import { LineProblem } from "./LineProblem.tsx";
import { itemsOf, type SaveCartAct } from "./use-cart.ts";

type Props = { catalogue: Catalogue; save: SaveCartAct };

/** Finds a product by its name; what has choices is put together first, so that the line comes whole. */
export function AddProduct({ catalogue, save }: Props) {
  const { t } = useTranslation("inbox");
  const language = useLanguage();
  const [draft, setDraft] = useState<ItemRequest | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const change = (item: ItemRequest | null) => {
    setRefused(null);
    setDraft(item);
  };
  const product = catalogue.products.find(({ id }) => id === draft?.productId);
  const add = (item: ItemRequest) =>
    save.mutate((cart) => ({ items: [...itemsOf(cart), item] }), {
      onSuccess: () => setDraft(null),
      onError: setRefused,
    });
  const choose = (chosen: Product, quantity: number) => {
    const item = plainItem(chosen.id, quantity);
    return chosen.optionGroupIds.length > 0 ? change(item) : add(item);
  };
  if (draft === null || product === undefined)
    return (
      <>
        <ProductSearch catalogue={catalogue} label={t("cart.add")} onChoose={choose} />
        <LineProblem error={refused} />
      </>
    );
  return (
    <div className={styles.editor} data-testid="cart-draft" {...leavesOnEscape(() => change(null))}>
      <PersonText className={styles.draftName}>{inLanguage(product.name, language)}</PersonText>
      <ItemChoices item={draft} product={product} catalogue={catalogue} onChange={change} />
      <LineProblem error={refused} />
      <div className={styles.acts}>
        <Button size="xs" variant="default" className={styles.push ?? ""} onClick={() => change(null)}>
          {t("cart.cancel")}
        </Button>
        <Button
          size="xs"
          disabled={missingGroup(draft, groupsOf(catalogue, product)) !== null}
          loading={save.isPending}
          onClick={() => add(draft)}
          data-testid="cart-add-line"
        >
          {t("cart.put")}
        </Button>
      </div>
    </div>
  );
}
