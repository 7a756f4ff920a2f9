import { inLanguage } from "@croozer/contracts/basics";
import type { Catalogue, Category, Product } from "@croozer/contracts/catalogue";
import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconLanguage, IconPencil, IconPlus, IconQrcode, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMoney } from "../../lib/money.ts";
import { usePermission } from "../../lib/session.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { PersonText } from "../../ui/PersonText.tsx";
import styles from "./Catalogue.module.css";
import { PlateImage } from "./PlateImage.tsx";
import { startingPrice } from "./product-form.ts";

type Props = {
  catalogue: Catalogue;
  chosenId: string | null;
  onChoose: (productId: string) => void;
  onAddProduct: (categoryId: string) => void;
  onEditCategory: (category: Category | null) => void;
};

/** The menu as a list, by category, with what is off or sold out marked in words. */
export function ProductList({ catalogue, chosenId, onChoose, onAddProduct, onEditCategory }: Props) {
  const { t } = useTranslation("catalogue");
  const { t: tLink } = useTranslation("menuLink");
  const language = useLanguage();
  const mayEdit = usePermission("catalogue.edit");
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const found = ({ name, sku }: Product) =>
    wanted === "" || [name.he, name.en, sku ?? ""].some((text) => text.toLowerCase().includes(wanted));
  const shown = catalogue.products.filter(found);
  const [firstCategory] = catalogue.categories;
  return (
    <aside className={styles.list}>
      <header className={styles.listHead}>
        <h1>{t("title")}</h1>
        {mayEdit && firstCategory !== undefined && (
          <Button
            variant="light"
            leftSection={<IconPlus size={16} />}
            onClick={() => onAddProduct(firstCategory.id)}
            data-testid="add-product"
          >
            {t("addProduct")}
          </Button>
        )}
      </header>
      <TextInput
        size="sm"
        leftSection={<IconSearch size={16} stroke={1.75} />}
        placeholder={t("search")}
        aria-label={t("search")}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        dir="auto"
      />
      <div className={styles.scroll}>
        {wanted !== "" && shown.length === 0 && <p className={styles.quiet}>{t("nothingFound")}</p>}
        {catalogue.categories.map((category) => {
          const products = shown.filter((product) => product.categoryId === category.id);
          if (wanted !== "" && products.length === 0) return null;
          return (
            <section key={category.id}>
              <h2 className={styles.categoryName}>
                <PersonText>{inLanguage(category.name, language)}</PersonText>
                {!category.active && <span className={styles.off}>{t("offSale")}</span>}
                <span className={styles.push}>{products.length}</span>
                {mayEdit && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={28}
                    aria-label={`${t("editCategory")} ${inLanguage(category.name, language)}`}
                    onClick={() => onEditCategory(category)}
                  >
                    <IconPencil size={16} stroke={1.75} />
                  </ActionIcon>
                )}
                {mayEdit && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={28}
                    aria-label={`${t("addProduct")}: ${inLanguage(category.name, language)}`}
                    onClick={() => onAddProduct(category.id)}
                  >
                    <IconPlus size={16} stroke={1.75} />
                  </ActionIcon>
                )}
              </h2>
              {products.map((product) => (
                <Row
                  key={product.id}
                  product={product}
                  catalogue={catalogue}
                  chosen={product.id === chosenId}
                  onChoose={() => onChoose(product.id)}
                />
              ))}
            </section>
          );
        })}
        {mayEdit && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={16} />}
            onClick={() => onEditCategory(null)}
            data-testid="add-category"
          >
            {t("addCategory")}
          </Button>
        )}
        {mayEdit && (
          <Link to="/settings/menu" className={styles.words} data-testid="to-menu-page">
            <IconQrcode size={16} stroke={1.75} aria-hidden="true" />
            {tLink("toPage")}
          </Link>
        )}
        {mayEdit && (
          <Link to="/settings/words" className={styles.words} data-testid="to-words">
            <IconLanguage size={16} stroke={1.75} aria-hidden="true" />
            {t("customersWords")}
          </Link>
        )}
      </div>
    </aside>
  );
}

function Row({
  product,
  catalogue,
  chosen,
  onChoose,
}: {
  product: Product;
  catalogue: Catalogue;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation("catalogue");
  const language = useLanguage();
  const money = useMoney();
  const groups = catalogue.optionGroups.filter((group) => product.optionGroupIds.includes(group.id));
  const price = startingPrice(product.priceMinor, groups);
  const amount = money(price.minor);
  return (
    <button
      type="button"
      className={styles.row}
      data-chosen={chosen || undefined}
      data-off={!(product.active && product.available) || undefined}
      onClick={onChoose}
      data-testid="product-row"
      data-product-id={product.id}
    >
      <PlateImage url={product.pictureUrl} />
      <span className={styles.rowText}>
        <PersonText className={styles.rowName}>{inLanguage(product.name, language)}</PersonText>
        <span className={styles.quiet}>
          <bdi>{price.isFrom ? t("from", { price: amount }) : amount}</bdi>
        </span>
      </span>
      {!product.active ? (
        <span className={styles.off}>{t("offSale")}</span>
      ) : (
        !product.available && <span className={styles.soldOut}>{t("soldOut")}</span>
      )}
    </button>
  );
}
