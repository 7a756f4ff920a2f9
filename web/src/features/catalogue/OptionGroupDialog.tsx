import { inLanguage } from "@croozer/contracts/basics";
import type { OptionGroup, SaveOptionGroup } from "@croozer/contracts/catalogue";
import {
  ActionIcon,
  Button,
  Group,
  Modal,
  NativeSelect,
  NumberInput,
  Stack,
  Switch,
  Text,
  TextInput,
} from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { useLanguage } from "../../lib/use-language.ts";
import styles from "./Catalogue.module.css";
import { useCatalogueActs } from "./catalogue-queries.ts";
import { NameFields } from "./NameFields.tsx";
import { PriceInput } from "./PriceInput.tsx";
import { useConfirm } from "./use-confirm.ts";

type Fields = z.output<typeof SaveOptionGroup>;
type Props = {
  /** Null is a new one, undefined closes. */
  group: OptionGroup | null | undefined;
  usedBy: number;
  onClose: () => void;
  onSaved: (group: OptionGroup) => void;
  onDeleted: (id: string) => void;
};

export function OptionGroupDialog(props: Props) {
  const { t } = useTranslation("catalogue");
  const { group, onClose } = props;
  return (
    <Modal opened={group !== undefined} onClose={onClose} title={t(group ? "editGroup" : "newGroup")} size="xl">
      {group !== undefined && <Editor key={group?.id ?? "new"} {...props} group={group} />}
    </Modal>
  );
}

const emptyOption = (): Fields["options"][number] => ({
  name: { he: "", en: "" },
  priceDeltaMinor: 0,
  available: true,
});

function fieldsOf(group: OptionGroup | null): Fields {
  if (!group)
    return {
      name: { he: "", en: "" },
      kind: "single",
      required: true,
      max: null,
      defaultOption: null,
      options: [emptyOption()],
    };
  const index = group.options.findIndex((option) => option.id === group.defaultOptionId);
  return {
    name: group.name,
    kind: group.kind,
    required: group.required,
    max: group.max,
    defaultOption: index < 0 ? null : index,
    options: group.options,
  };
}

const isNamed = (name: { he: string; en: string }) => name.he.trim() !== "" || name.en.trim() !== "";

function Editor({ group, usedBy, onClose, onSaved, onDeleted }: Props & { group: OptionGroup | null }) {
  const { t } = useTranslation("catalogue");
  const language = useLanguage();
  const confirm = useConfirm();
  const { saveGroup, deleteGroup } = useCatalogueActs();
  const form = useForm<Fields>({
    initialValues: fieldsOf(group),
    validate: {
      name: (name) => (isNamed(name) ? null : t("nameNeeded")),
      options: { name: (name) => (isNamed(name) ? null : t("nameNeeded")) },
    },
  });
  const { values } = form;
  const setOption = (index: number, change: Partial<Fields["options"][number]>) =>
    form.setFieldValue(
      "options",
      values.options.map((option, at) => (at === index ? { ...option, ...change } : option)),
    );
  const removeOption = (index: number) => {
    const { defaultOption } = values;
    form.setFieldValue(
      "defaultOption",
      defaultOption === null || defaultOption === index
        ? null
        : defaultOption > index
          ? defaultOption - 1
          : defaultOption,
    );
    form.setFieldValue(
      "options",
      values.options.filter((_option, at) => at !== index),
    );
  };

  // The dialog stands inside the product's form: its submit must not travel there.
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.stopPropagation();
    form.onSubmit((value) =>
      saveGroup.mutate(
        { id: group?.id ?? null, value },
        {
          onSuccess: (saved) => {
            onSaved(saved);
            onClose();
          },
        },
      ),
    )(event);
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {usedBy > 0 && (
          <Text c="dimmed" size="sm">
            {t("usedBy", { count: usedBy })}
          </Text>
        )}
        <NameFields
          value={values.name}
          onChange={(name) => form.setFieldValue("name", name)}
          error={form.errors.name}
          testId="group-name"
        />
        <Group align="flex-end" gap="md">
          <NativeSelect
            label={t("kind")}
            value={values.kind}
            onChange={(event) => form.setFieldValue("kind", event.currentTarget.value === "multi" ? "multi" : "single")}
            data={(["single", "multi"] as const).map((kind) => ({ value: kind, label: t(`kind_${kind}`) }))}
          />
          {values.kind === "multi" && (
            <NumberInput
              label={t("max")}
              value={values.max ?? ""}
              onChange={(max) => form.setFieldValue("max", max === "" ? null : Number(max))}
              min={1}
              max={50}
              placeholder={t("any")}
              w={120}
            />
          )}
          <NativeSelect
            label={t("default")}
            value={values.defaultOption ?? ""}
            onChange={(event) =>
              form.setFieldValue(
                "defaultOption",
                event.currentTarget.value === "" ? null : Number(event.currentTarget.value),
              )
            }
            data={[
              { value: "", label: t("noDefault") },
              ...values.options.map((option, index) => ({
                value: String(index),
                label: inLanguage(option.name, language) || String(index + 1),
              })),
            ]}
          />
          <Switch label={t("requiredLabel")} pb={8} {...form.getInputProps("required", { type: "checkbox" })} />
        </Group>
        <div className={styles.optionRows}>
          {values.options.map((option, index) => (
            <div className={styles.optionRow} key={option.id ?? `new ${index}`}>
              <TextInput
                aria-label={`${t("name")} · ${t("english")}`}
                placeholder={t("english")}
                value={option.name.en}
                onChange={(event) => setOption(index, { name: { ...option.name, en: event.currentTarget.value } })}
                error={form.errors[`options.${index}.name`] !== undefined}
                dir="ltr"
                data-testid="option-en"
              />
              <TextInput
                aria-label={`${t("name")} · ${t("hebrew")}`}
                placeholder={t("hebrew")}
                value={option.name.he}
                onChange={(event) => setOption(index, { name: { ...option.name, he: event.currentTarget.value } })}
                error={form.errors[`options.${index}.name`] !== undefined}
                dir="rtl"
                data-testid="option-he"
              />
              <PriceInput
                aria-label={t("optionPrice")}
                valueMinor={option.priceDeltaMinor}
                onChangeMinor={(priceDeltaMinor) => setOption(index, { priceDeltaMinor })}
                data-testid="option-price"
              />
              <Switch
                aria-label={t("available")}
                checked={option.available}
                onChange={(event) => setOption(index, { available: event.currentTarget.checked })}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={t("removeOption")}
                disabled={values.options.length === 1}
                onClick={() => removeOption(index)}
              >
                <IconX size={18} stroke={1.75} />
              </ActionIcon>
            </div>
          ))}
        </div>
        <Group justify="space-between">
          <Button
            variant="light"
            leftSection={<IconPlus size={16} />}
            onClick={() => form.setFieldValue("options", [...values.options, emptyOption()])}
            data-testid="add-option"
          >
            {t("addOption")}
          </Button>
          <Group gap="sm">
            {group && usedBy === 0 && (
              <Button
                variant="subtle"
                color="red"
                onClick={() =>
                  confirm({
                    title: t("deleteGroupTitle", { name: inLanguage(group.name, language) }),
                    text: t("deleteGroupText"),
                    confirm: t("delete"),
                    cancel: t("keep"),
                    act: () =>
                      deleteGroup.mutate(group.id, {
                        onSuccess: () => {
                          onDeleted(group.id);
                          onClose();
                        },
                      }),
                  })
                }
              >
                {t("delete")}
              </Button>
            )}
            <Button type="submit" loading={saveGroup.isPending} data-testid="save-group">
              {t("save")}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
