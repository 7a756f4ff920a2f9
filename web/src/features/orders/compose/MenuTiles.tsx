import { inLanguage } from "@croozer/contracts/basics";
import type { Catalogue, Product } from "@croozer/contracts/catalogue";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { Money } from "../../../ui/Money.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { PlatePicture } from "../../../ui/PlatePicture.tsx";
import { sellable } from "../../lines/sellable.ts";
import styles from "./compose.module.css";

type Props = { catalogue: Catalogue; onChoose: (product: Product) => void };

/** The menu by category, for whoever has a finger rather than a keyboard. */
export function MenuTiles({ catalogue, onChoose }: Props) {
  const { t } = useTranslation("compose");
  const { t: tLines } = useTranslation("lines");
  const language = useLanguage();
  const products = sellable(catalogue);
  const categories = catalogue.categories.filter(({ id }) => products.some(({ categoryId }) => categoryId === id));
  const [chosen, setChosen] = useState<string | null>(null);
  const open = categories.find(({ id }) => id === chosen) ?? categories[0];
  return (
    <section className={styles.menu} aria-label={t("menu")}>
      <div className={styles.categories}>
        {categories.map(({ id, name }) => (
          <button key={id} type="button" aria-pressed={id === open?.id} onClick={() => setChosen(id)}>
            <PersonText>{inLanguage(name, language)}</PersonText>
          </button>
        ))}
      </div>
      <div className={styles.tiles}>
        {products
          .filter(({ categoryId }) => categoryId === open?.id)
          .map((product) => {
            const name = inLanguage(product.name, language);
            return (
              <button
                key={product.id}
                type="button"
                className={styles.tile}
                disabled={!product.available}
                onClick={() => onChoose(product)}
                data-testid="menu-tile"
              >
                <PlatePicture name={name} pictureUrl={product.pictureUrl} size={48} />
                <span>
                  <PersonText as="b">{name}</PersonText>
                  <span className={styles.quiet}>
                    {product.available ? <Money amountMinor={product.priceMinor} trimmed /> : tLines("soldOut")}
                  </span>
                </span>
              </button>
            );
          })}
      </div>
    </section>
  );
}
