import { inLanguage } from "@croozer/contracts/basics";
import type { Category } from "@croozer/contracts/catalogue";
import { Button, Group, Modal, Stack, Switch } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../lib/use-language.ts";
import { useCatalogueActs } from "./catalogue-queries.ts";
import { NameFields } from "./NameFields.tsx";
import { useConfirm } from "./use-confirm.ts";

/** `category` null is a new one, undefined closes the dialog. */
type Props = { category: Category | null | undefined; position: number; onClose: () => void };

export function CategoryDialog({ category, position, onClose }: Props) {
  const { t } = useTranslation("catalogue");
  return (
    <Modal
      opened={category !== undefined}
      onClose={onClose}
      title={t(category ? "editCategory" : "newCategory")}
      size="lg"
    >
      {category !== undefined && (
        <Fields key={category?.id ?? "new"} category={category} position={position} onClose={onClose} />
      )}
    </Modal>
  );
}

function Fields({ category, position, onClose }: Props & { category: Category | null }) {
  const { t } = useTranslation("catalogue");
  const language = useLanguage();
  const confirm = useConfirm();
  const { saveCategory, deleteCategory } = useCatalogueActs();
  const form = useForm({
    initialValues: {
      name: category?.name ?? { he: "", en: "" },
      active: category?.active ?? true,
      position: category?.position ?? position,
    },
    validate: { name: (name) => (name.he.trim() === "" && name.en.trim() === "" ? t("nameNeeded") : null) },
  });
  return (
    <form
      onSubmit={form.onSubmit((value) =>
        saveCategory.mutate({ id: category?.id ?? null, value }, { onSuccess: onClose }),
      )}
    >
      <Stack gap="md">
        <NameFields
          value={form.values.name}
          onChange={(name) => form.setFieldValue("name", name)}
          error={form.errors.name}
        />
        <Switch label={t("categoryOn")} {...form.getInputProps("active", { type: "checkbox" })} />
        <Group justify="space-between">
          {category ? (
            <Button
              variant="subtle"
              color="red"
              onClick={() =>
                confirm({
                  title: t("deleteCategoryTitle", { name: inLanguage(category.name, language) }),
                  text: t("deleteCategoryText"),
                  confirm: t("delete"),
                  cancel: t("keep"),
                  act: () => deleteCategory.mutate(category.id, { onSuccess: onClose }),
                })
              }
            >
              {t("delete")}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={saveCategory.isPending} data-testid="save-category">
            {t("save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
