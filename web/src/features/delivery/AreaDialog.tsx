import { inLanguage } from "@croozer/contracts/basics";
import type { DeliveryArea } from "@croozer/contracts/delivery-areas";
import { Button, Group, Modal, NumberInput, Stack, Switch, TextInput } from "@mantine/core";
import { openConfirmModal } from "@mantine/modals";
import { useTranslation } from "react-i18next";
import { useBusiness } from "../../lib/session.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { MoneyInput } from "../../ui/MoneyInput.tsx";
import { Fields } from "../settings/SettingsPage.tsx";
import { type AreaFormApi, areaFrom, useAreaForm } from "./area-form.ts";
import { useAreaActs } from "./areas-queries.ts";
import { ZoneFields } from "./ZoneFields.tsx";

type Props = {
  /** Null is a new one, undefined closes. */
  area: DeliveryArea | null | undefined;
  onClose: () => void;
};

export function AreaDialog({ area, onClose }: Props) {
  const { t } = useTranslation("delivery");
  const { t: tUi } = useTranslation("ui");
  return (
    <Modal
      opened={area !== undefined}
      onClose={onClose}
      title={t(area ? "editArea" : "newArea")}
      size="lg"
      closeButtonProps={{ "aria-label": tUi("close") }}
    >
      {area !== undefined && <Editor key={area?.id ?? "new"} area={area} onClose={onClose} />}
    </Modal>
  );
}

function Editor({ area, onClose }: { area: DeliveryArea | null; onClose: () => void }) {
  const { t: tUi } = useTranslation("ui");
  const { t } = useTranslation("delivery");
  const form = useAreaForm(area);
  const { save } = useAreaActs();
  const submit = form.onSubmit((values) => {
    const value = areaFrom(values);
    const saved = area === null ? { id: null, value } : { id: area.id, value: { ...value, version: area.version } };
    save.mutate(saved, { onSuccess: onClose });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Fields>
          <TextInput label={t("nameHe")} dir="rtl" lang="he" maxLength={80} {...form.getInputProps("he")} />
          <TextInput
            label={t("nameEn")}
            dir="ltr"
            lang="en"
            maxLength={80}
            data-testid="area-name-en"
            {...form.getInputProps("en")}
          />
        </Fields>
        <ZoneFields form={form} />
        <TermFields form={form} />
        <Switch label={t("active")} {...form.getInputProps("active", { type: "checkbox" })} />
        <FormProblem error={save.error} />
        <Group justify="space-between">
          {area === null ? <span /> : <Remove area={area} onRemoved={onClose} />}
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              {tUi("cancel")}
            </Button>
            <Button type="submit" loading={save.isPending} data-testid="save-area">
              {tUi("save")}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}

function TermFields({ form }: { form: AreaFormApi }) {
  const { t } = useTranslation("delivery");
  const { currency } = useBusiness();
  const money = (key: "feeMinor" | "minimumMinor" | "freeFromMinor") => ({
    currency,
    valueMinor: form.values[key],
    onChangeMinor: (value: number | null) => form.setFieldValue(key, value),
  });
  return (
    <Fields>
      <MoneyInput label={t("feeLabel")} {...money("feeMinor")} />
      <MoneyInput label={t("minimumLabel")} {...money("minimumMinor")} />
      <MoneyInput label={t("freeFromLabel")} placeholder={t("never")} {...money("freeFromMinor")} />
      <NumberInput
        label={t("minutesLabel")}
        min={0}
        max={600}
        allowDecimal={false}
        clampBehavior="blur"
        {...form.getInputProps("minutes")}
      />
    </Fields>
  );
}

function Remove({ area, onRemoved }: { area: DeliveryArea; onRemoved: () => void }) {
  const { t } = useTranslation("delivery");
  const { t: tUi } = useTranslation("ui");
  const language = useLanguage();
  const { take } = useAreaActs();
  const confirm = () =>
    openConfirmModal({
      title: t("removeTitle", { name: inLanguage(area.name, language) }),
      children: t("removeText"),
      labels: { confirm: tUi("remove"), cancel: tUi("cancel") },
      confirmProps: { color: "red" },
      onConfirm: () => take.mutate(area.id, { onSuccess: onRemoved }),
    });
  return (
    <Button variant="subtle" color="red" onClick={confirm} loading={take.isPending} data-testid="remove-area">
      {tUi("remove")}
    </Button>
  );
}
