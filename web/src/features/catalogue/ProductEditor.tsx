import { inLanguage } from "@croozer/contracts/basics";
import type { Catalogue, OptionGroup, Product } from "@croozer/contracts/catalogue";
import { ActionIcon, Button, Group, Menu, NativeSelect, NumberInput, Switch, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { IconArrowNarrowLeft, IconCircleCheck, IconCircleOff, IconDots } from "@tabler/icons-react";
import { useBlocker } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../lib/session.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { PersonText } from "../../ui/PersonText.tsx";
import styles from "./Catalogue.module.css";
import { useCatalogueActs } from "./catalogue-queries.ts";
import { IngredientFields } from "./IngredientFields.tsx";
import { NameFields } from "./NameFields.tsx";
import { OptionGroupDialog } from "./OptionGroupDialog.tsx";
import { OptionGroupFields } from "./OptionGroupFields.tsx";
import { PriceInput } from "./PriceInput.tsx";
import { ProductPreview } from "./ProductPreview.tsx";
import { emptyProduct, fieldsOf, type ProductFields } from "./product-form.ts";
import { useConfirm } from "./use-confirm.ts";

type Props = {
  catalogue: Catalogue;
  /** Null is a new one. */
  product: Product | null;
  categoryId: string;
  onSaved: (id: string) => void;
  onClose: () => void;
};

/** Everything about one product, both languages side by side, and how customers see it. */
export function ProductEditor({ catalogue, product, categoryId, onSaved, onClose }: Props) {
  const { t } = useTranslation("catalogue");
  const language = useLanguage();
  const mayEdit = usePermission("catalogue.edit");
  const { saveProduct } = useCatalogueActs();
  const [group, setGroup] = useState<OptionGroup | null | undefined>(undefined);
  const form = useForm<ProductFields>({
    initialValues: product ? fieldsOf(product) : emptyProduct(categoryId),
    validate: {
      name: (name) => (name.he.trim() === "" && name.en.trim() === "" ? t("nameNeeded") : null),
      categoryId: (id) => (id === "" ? t("categoryNeeded") : null),
    },
  });
  // A save replaces the page: what was just stored is not lost by leaving.
  const leaving = useRef(false);
  useBlocker({
    shouldBlockFn: () => !leaving.current && form.isDirty() && !window.confirm(`${t("leaveTitle")}\n${t("leaveText")}`),
    enableBeforeUnload: () => form.isDirty() && !leaving.current,
  });
  const { values } = form;
  const groups = values.optionGroupIds.flatMap((id) => catalogue.optionGroups.find((one) => one.id === id) ?? []);

  const save = form.onSubmit((value) =>
    saveProduct.mutate(
      // It was perhaps sold meanwhile: only a count that was typed here is written.
      { id: product?.id ?? null, value: form.isDirty("stock") ? value : { ...value, stock: undefined } },
      {
        onSuccess: (saved) => {
          form.setInitialValues(fieldsOf(saved));
          form.setValues(fieldsOf(saved));
          form.resetDirty(fieldsOf(saved));
          leaving.current = true;
          notifications.show({ color: "green", message: t("saved"), autoClose: 1500 });
          onSaved(saved.id);
        },
      },
    ),
  );

  return (
    <form className={styles.editor} onSubmit={save} data-testid="product-editor">
      <header className={styles.editorHead}>
        <ActionIcon
          className={styles.narrowOnly}
          variant="subtle"
          color="gray"
          size={44}
          onClick={onClose}
          aria-label={t("back")}
        >
          <IconArrowNarrowLeft size={22} className={styles.flip} />
        </ActionIcon>
        <h2>
          <PersonText>{inLanguage(values.name, language) || t("addProduct")}</PersonText>
        </h2>
        {product && <SaleState product={product} />}
        {product && mayEdit && <ProductMenu product={product} onDeleted={onClose} />}
        {mayEdit && (
          <Button type="submit" loading={saveProduct.isPending} data-testid="save-product">
            {t("save")}
          </Button>
        )}
      </header>
      <fieldset className={styles.editorBody} disabled={!mayEdit}>
        <section className={styles.card}>
          <NameFields
            value={values.name}
            onChange={(name) => form.setFieldValue("name", name)}
            error={form.errors.name}
          />
          <NameFields
            label={t("description")}
            multiline
            value={values.description}
            onChange={(description) => form.setFieldValue("description", description)}
            testId="description"
          />
          <div className={styles.fourFields}>
            <PriceInput
              label={t("price")}
              valueMinor={values.priceMinor}
              onChangeMinor={(priceMinor) => form.setFieldValue("priceMinor", priceMinor)}
              min={0}
              data-testid="price"
            />
            <NativeSelect
              label={t("category")}
              value={values.categoryId}
              onChange={(event) => form.setFieldValue("categoryId", event.currentTarget.value)}
              error={form.errors.categoryId}
              data={catalogue.categories.map((category) => ({
                value: category.id,
                label: inLanguage(category.name, language),
              }))}
            />
            <NativeSelect
              label={t("unit")}
              value={values.unit}
              onChange={(event) =>
                form.setFieldValue(
                  "unit",
                  event.currentTarget.value === "kg" ? "kg" : event.currentTarget.value === "100g" ? "100g" : "unit",
                )
              }
              data={(["unit", "kg", "100g"] as const).map((unit) => ({ value: unit, label: t(`unit_${unit}`) }))}
            />
            <TextInput
              label={t("sku")}
              value={values.sku ?? ""}
              onChange={(event) =>
                form.setFieldValue("sku", event.currentTarget.value.trim() === "" ? null : event.currentTarget.value)
              }
              dir="ltr"
              maxLength={60}
            />
            <NumberInput
              label={t("stock")}
              placeholder={t("notCounted")}
              value={values.stock ?? ""}
              onChange={(value) => form.setFieldValue("stock", value === "" ? null : Number(value))}
              min={0}
              max={1_000_000}
              decimalScale={values.unit === "unit" ? 0 : 3}
              hideControls
              dir="ltr"
              data-testid="stock"
            />
          </div>
          <Switch label={t("halves")} {...form.getInputProps("halves", { type: "checkbox" })} />
        </section>
        <OptionGroupFields
          catalogue={catalogue}
          chosen={groups}
          onChange={(ids) => form.setFieldValue("optionGroupIds", ids)}
          onEdit={setGroup}
          editable={mayEdit}
        />
        <IngredientFields
          value={values.ingredients}
          onChange={(ingredients) => form.setFieldValue("ingredients", ingredients)}
        />
        <Group className={styles.editorFoot}>
          {form.isDirty() && (
            <Button variant="default" onClick={() => form.reset()}>
              {t("discard")}
            </Button>
          )}
        </Group>
      </fieldset>
      <ProductPreview product={product} fields={values} groups={groups} editable={mayEdit} />
      <OptionGroupDialog
        group={group}
        usedBy={group ? catalogue.products.filter((one) => one.optionGroupIds.includes(group.id)).length : 0}
        onClose={() => setGroup(undefined)}
        onSaved={(saved) => {
          if (!values.optionGroupIds.includes(saved.id))
            form.setFieldValue("optionGroupIds", [...values.optionGroupIds, saved.id]);
        }}
        onDeleted={(id) =>
          form.setFieldValue(
            "optionGroupIds",
            values.optionGroupIds.filter((one) => one !== id),
          )
        }
      />
    </form>
  );
}

function SaleState({ product }: { product: Product }) {
  const { t } = useTranslation("catalogue");
  if (!product.active)
    return (
      <span className={styles.off}>
        <IconCircleOff size={16} stroke={1.75} aria-hidden="true" /> {t("offSale")}
      </span>
    );
  return product.available ? (
    <span className={styles.onSale}>
      <IconCircleCheck size={16} stroke={1.75} aria-hidden="true" /> {t("onSale")}
    </span>
  ) : (
    <span className={styles.soldOut}>{t("soldOut")}</span>
  );
}

function ProductMenu({ product, onDeleted }: { product: Product; onDeleted: () => void }) {
  const { t } = useTranslation("catalogue");
  const language = useLanguage();
  const confirm = useConfirm();
  const { patchProduct, deleteProduct } = useCatalogueActs();
  const { id, active, available } = product;
  return (
    <>
      {active && (
        <Button
          variant="default"
          className={styles.push}
          loading={patchProduct.isPending}
          onClick={() => patchProduct.mutate({ id, change: { available: !available } })}
          data-testid="toggle-available"
        >
          {t(available ? "soldOut" : "backInStock")}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t("switchOff")} data-testid="product-menu">
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => patchProduct.mutate({ id, change: { active: !active } })}
            data-testid="toggle-active"
          >
            {t(active ? "switchOff" : "switchOn")}
          </Menu.Item>
          <Menu.Item
            color="var(--cz-bad-text)"
            onClick={() =>
              confirm({
                title: t("deleteProductTitle", { name: inLanguage(product.name, language) }),
                text: t("deleteProductText"),
                confirm: t("delete"),
                cancel: t("keep"),
                act: () => deleteProduct.mutate(id, { onSuccess: onDeleted }),
              })
            }
          >
            {t("delete")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
