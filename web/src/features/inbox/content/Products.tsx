import type { MessageContentOf } from "@croozer/contracts/message-content";
import { IconBuildingStore, IconPackage, IconShoppingBag } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../../ui/PersonText.tsx";
import styles from "./content.module.css";
import { Framed } from "./Framed.tsx";
import { Label, Tile } from "./Tile.tsx";

export function ProductBody({ content }: { content: MessageContentOf<"product"> }) {
  const { t } = useTranslation("inbox");
  return (
    <>
      <Tile icon={IconPackage} title={content.retailerId} sub={t("type.product")} />
      <Framed body={content.body} footer={content.footer} />
    </>
  );
}

/** Products in sections, by the ids they have in the catalogue. */
export function ProductListBody({ content }: { content: MessageContentOf<"product_list"> }) {
  const { t } = useTranslation("inbox");
  const count = content.sections.reduce((sum, { retailerIds }) => sum + retailerIds.length, 0);
  return (
    <>
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
            <p key={id} className={styles.productLine}>
              <IconPackage size={14} stroke={1.75} aria-hidden="true" />
              <PersonText>{id}</PersonText>
            </p>
          ))}
        </div>
      ))}
    </>
  );
}

export function CatalogueBody({ content }: { content: MessageContentOf<"catalogue"> }) {
  const { t } = useTranslation("inbox");
  return (
    <>
      <Tile icon={IconBuildingStore} title={t("type.catalogue")} sub={content.thumbnailRetailerId} />
      <Framed body={content.body} footer={content.footer} />
    </>
  );
}
