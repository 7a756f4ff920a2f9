import type { MessageContentOf } from "@croozer/contracts/message-content";
import { IconBuildingStore, IconShoppingBag } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../../ui/PersonText.tsx";
import { FormattedText } from "../FormattedText.tsx";
import { ItemCard, ItemLine, ItemPicture, ItemTile } from "../products/Item.tsx";
import { useItem } from "../products/items.ts";
import product from "../products/products.module.css";
import styles from "./content.module.css";
import { Framed } from "./Framed.tsx";
import { Label } from "./Tile.tsx";

export const ProductBody = ({ content }: { content: MessageContentOf<"product"> }) => (
  <>
    <ItemTile catalogueId={content.catalogueId} retailerId={content.retailerId} />
    <Framed body={content.body} footer={content.footer} />
  </>
);

export function ProductListBody({ content }: { content: MessageContentOf<"product_list"> }) {
  const { t } = useTranslation("inbox");
  const count = content.sections.reduce((sum, { retailerIds }) => sum + retailerIds.length, 0);
  return (
    <div className={product.lines}>
      <Label icon={IconShoppingBag} word={t("catalogue.items", { count })} />
      <Framed header={{ type: "text", text: content.header }} body={content.body} footer={content.footer} />
      {content.sections.map(({ title, retailerIds }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was sent does not change its order
        <div key={`${title}${index}`} className={styles.section}>
          {title !== null && title !== "" && (
            <PersonText as="p" className={styles.sectionTitle}>
              {title}
            </PersonText>
          )}
          {retailerIds.map((id) => (
            <p key={id} className={product.line} data-testid="product">
              <ItemLine catalogueId={content.catalogueId} retailerId={id} />
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Under the picture of one of its products. */
export function CatalogueBody({ content }: { content: MessageContentOf<"catalogue"> }) {
  const { t } = useTranslation("inbox");
  const { thumbnailRetailerId } = content;
  const thumbnail = useItem(null, thumbnailRetailerId);
  return (
    <>
      {thumbnailRetailerId !== null && <ItemPicture url={thumbnail?.pictureUrl ?? null} size="wide" />}
      <Label
        icon={IconBuildingStore}
        word={t("type.catalogue")}
        name={thumbnail === null ? thumbnailRetailerId : null}
      />
      <Framed body={content.body} footer={content.footer} />
    </>
  );
}

export function ProductCarouselBody({ content }: { content: MessageContentOf<"product_carousel"> }) {
  const { t } = useTranslation("inbox");
  return (
    <>
      <FormattedText text={content.body} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the keyboard */}
      <section className={styles.cards} aria-label={t("type.product_carousel")} tabIndex={0}>
        {content.retailerIds.map((id) => (
          <div key={id} className={styles.carouselCard} data-testid="product">
            <ItemCard catalogueId={content.catalogueId} retailerId={id} />
          </div>
        ))}
      </section>
    </>
  );
}
