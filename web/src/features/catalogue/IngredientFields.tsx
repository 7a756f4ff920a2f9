import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "./Catalogue.module.css";
import type { ProductFields } from "./product-form.ts";

type Ingredients = ProductFields["ingredients"];

/** What is in it by default: "no olives" takes it out. */
export function IngredientFields({ value, onChange }: { value: Ingredients; onChange: (value: Ingredients) => void }) {
  const { t } = useTranslation("catalogue");
  const set = (index: number, name: Ingredients[number]["name"]) =>
    onChange(value.map((one, at) => (at === index ? { ...one, name } : one)));
  return (
    <section className={styles.card}>
      <header className={styles.cardHead}>
        <h3>{t("ingredients")}</h3>
        <p className={styles.quiet}>{t("ingredientsText")}</p>
        <Button
          variant="light"
          className={styles.push}
          leftSection={<IconPlus size={16} />}
          onClick={() => onChange([...value, { name: { he: "", en: "" } }])}
        >
          {t("addIngredient")}
        </Button>
      </header>
      {value.map(({ id, name }, index) => (
        <div className={styles.ingredientRow} key={id ?? `new ${index}`}>
          <TextInput
            aria-label={`${t("ingredients")} · ${t("english")}`}
            placeholder={t("english")}
            value={name.en}
            onChange={(event) => set(index, { ...name, en: event.currentTarget.value })}
            dir="ltr"
          />
          <TextInput
            aria-label={`${t("ingredients")} · ${t("hebrew")}`}
            placeholder={t("hebrew")}
            value={name.he}
            onChange={(event) => set(index, { ...name, he: event.currentTarget.value })}
            dir="rtl"
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            aria-label={t("removeIngredient")}
            onClick={() => onChange(value.filter((_one, at) => at !== index))}
          >
            <IconX size={18} stroke={1.75} />
          </ActionIcon>
        </div>
      ))}
    </section>
  );
}
