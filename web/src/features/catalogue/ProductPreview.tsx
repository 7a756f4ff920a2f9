import type { Language } from "@croozer/contracts/basics";
import { inLanguage } from "@croozer/contracts/basics";
import type { OptionGroup, Product } from "@croozer/contracts/catalogue";
import { Button, FileButton, SegmentedControl } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { directionOf } from "../../lib/language.ts";
import { formatMoney } from "../../lib/money.ts";
import { useBusiness } from "../../lib/session.ts";
import styles from "./Catalogue.module.css";
import { useCatalogueActs } from "./catalogue-queries.ts";
import { PlateImage } from "./PlateImage.tsx";
import type { ProductFields } from "./product-form.ts";

type Props = { product: Product | null; fields: ProductFields; groups: readonly OptionGroup[]; editable: boolean };

/** The product as a customer reads it, in either language, as it is being typed. */
export function ProductPreview({ product, fields, groups, editable }: Props) {
  const { t } = useTranslation("catalogue");
  const { currency, language: first } = useBusiness();
  const { uploadPicture } = useCatalogueActs();
  const [language, setLanguage] = useState<Language>(first);
  const amount = (minor: number) => formatMoney(minor, currency, language, true);
  return (
    <aside className={styles.preview}>
      <header>
        <b>{t("asCustomersSee")}</b>
        <SegmentedControl
          size="xs"
          value={language}
          onChange={(value) => setLanguage(value === "en" ? "en" : "he")}
          data={[
            { value: "he", label: "עב" },
            { value: "en", label: "EN" },
          ]}
        />
      </header>
      <div className={styles.phone} dir={directionOf(language)} lang={language}>
        <PlateImage url={product?.pictureUrl ?? null} large />
        <div className={styles.phoneBody}>
          <p className={styles.phoneName}>
            <span dir="auto">{inLanguage(fields.name, language) || "…"}</span>
            <bdi>{amount(fields.priceMinor)}</bdi>
          </p>
          <p className={styles.quiet} dir="auto">
            {inLanguage(fields.description, language)}
          </p>
          {groups.map((group) => (
            <div key={group.id}>
              <p className={styles.phoneGroup} dir="auto">
                {inLanguage(group.name, language)}
              </p>
              <ul className={styles.phoneOptions}>
                {group.options
                  .filter((option) => option.available)
                  .map((option) => (
                    <li key={option.id}>
                      <span dir="auto">{inLanguage(option.name, language)}</span>
                      {group.required ? (
                        <bdi>{amount(fields.priceMinor + option.priceDeltaMinor)}</bdi>
                      ) : (
                        option.priceDeltaMinor !== 0 && <bdi>+{amount(option.priceDeltaMinor)}</bdi>
                      )}
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </div>
      </div>
      {product && editable && (
        <FileButton
          accept="image/png,image/jpeg,image/webp"
          onChange={(file) => file && uploadPicture.mutate({ id: product.id, file })}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconUpload size={16} stroke={1.75} />}
              loading={uploadPicture.isPending}
            >
              {t(product.pictureUrl === null ? "upload" : "replace")}
            </Button>
          )}
        </FileButton>
      )}
      {product && editable && <p className={styles.quiet}>{t("pictureHint")}</p>}
    </aside>
  );
}
