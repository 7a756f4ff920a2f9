import type { CatalogueItem } from "@croozer/contracts/channel-catalogues";
import { IconPackage } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Money } from "../../../ui/Money.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { useItem } from "./items.ts";
import styles from "./products.module.css";

type Size = "line" | "tile" | "wide";

/** Holds its place without a picture, so that nothing moves when one comes. */
export const ItemPicture = ({ url, size }: { url: string | null; size: Size }) => (
  <span className={styles.picture} data-size={size} aria-hidden="true">
    {url === null ? <IconPackage size={size === "line" ? 16 : 20} stroke={1.75} /> : <img src={url} alt="" />}
  </span>
);

/** Price, and whether it is sold out. */
export function ItemFacts({ item }: { item: CatalogueItem }) {
  const { t } = useTranslation("inbox");
  const { priceMinor, currency, available } = item;
  return (
    <>
      {priceMinor !== null && currency !== null && <Money amountMinor={priceMinor} currency={currency} />}
      {!available && <span className={styles.soldOut}>{t("product.soldOut")}</span>}
    </>
  );
}

type Props = { catalogueId: string | null; retailerId: string };

/** Something of a catalogue by itself; what nobody knows is called by its id. */
export function ItemTile({ catalogueId, retailerId }: Props) {
  const { t } = useTranslation("inbox");
  const item = useItem(catalogueId, retailerId);
  return (
    <div className={styles.tile} data-testid="product">
      <ItemPicture url={item?.pictureUrl ?? null} size="tile" />
      <span className={styles.words}>
        <PersonText className={styles.name}>{item?.name ?? retailerId}</PersonText>
        <span className={styles.facts}>{item === null ? t("type.product") : <ItemFacts item={item} />}</span>
      </span>
    </div>
  );
}

/** One of several, a line each. `before` is what stands in front, `price` in the place of the catalogue's. */
export function ItemLine({
  catalogueId,
  retailerId,
  before,
  price,
}: Props & { before?: ReactNode; price?: ReactNode }) {
  const item = useItem(catalogueId, retailerId);
  return (
    <>
      {before}
      <ItemPicture url={item?.pictureUrl ?? null} size="line" />
      <PersonText className={styles.lineName}>{item?.name ?? retailerId}</PersonText>
      <span className={styles.facts}>{price ?? (item !== null && <ItemFacts item={item} />)}</span>
    </>
  );
}

/** One of several cards side by side. */
export function ItemCard({ catalogueId, retailerId }: Props) {
  const item = useItem(catalogueId, retailerId);
  return (
    <>
      <ItemPicture url={item?.pictureUrl ?? null} size="wide" />
      <PersonText className={styles.name}>{item?.name ?? retailerId}</PersonText>
      <span className={styles.facts}>{item !== null && <ItemFacts item={item} />}</span>
    </>
  );
}
