import type { Message } from "@croozer/contracts/conversations";
import { IconTag } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Label } from "../content/Tile.tsx";
import { ItemTile } from "./Item.tsx";
import styles from "./products.module.css";

/** What a customer looked at in the catalogue while they wrote. */
export function AboutProduct({ product }: { product: NonNullable<Message["product"]> }) {
  const { t } = useTranslation("inbox");
  return (
    <div className={styles.about}>
      <Label icon={IconTag} word={t("product.about")} />
      <ItemTile catalogueId={product.catalogueId} retailerId={product.retailerId} />
    </div>
  );
}
