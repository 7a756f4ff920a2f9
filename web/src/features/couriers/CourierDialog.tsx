import type { Courier } from "@croozer/contracts/couriers";
import { Button, Checkbox, Group, Modal, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../lib/session.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import { teamQuery } from "../businesses/team-query.ts";
import { useSaveCourier } from "./couriers-queries.ts";

type Props = { courier: Courier | null; onClose: () => void; onSaved?: (courier: Courier) => void };

/** A new courier, or changes to one. */
export function CourierDialog({ courier, onClose, onSaved }: Props) {
  const { t } = useTranslation("couriers");
  const { t: tUi } = useTranslation("ui");
  const save = useSaveCourier();
  useFocusBack();
  const team = useQuery({ ...teamQuery(useBusinessId()), enabled: usePermission("team.read") }).data?.items ?? [];
  const form = useForm({
    initialValues: {
      name: courier?.name ?? "",
      phone: courier?.phone ?? "",
      memberId: courier?.memberId ?? null,
      showsPhone: courier?.showsPhone ?? false,
    },
    validate: { name: (name) => (name.trim() === "" ? t("nameMissing") : null) },
  });
  const submit = form.onSubmit(({ phone, ...values }) =>
    save.mutate(
      { id: courier?.id ?? null, wish: { ...values, phone: phone.trim() || null } },
      {
        onSuccess: (saved) => {
          onClose();
          onSaved?.(saved);
        },
      },
    ),
  );
  const choose = (memberId: string | null) => {
    form.setFieldValue("memberId", memberId);
    const member = team.find(({ id }) => id === memberId);
    if (member && form.values.name.trim() === "") form.setFieldValue("name", member.name);
  };
  return (
    <Modal opened onClose={onClose} title={t(courier === null ? "add" : "edit")} centered>
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={t("name")}
            dir="auto"
            data-autofocus
            data-testid="courier-name"
            {...form.getInputProps("name")}
          />
          <TextInput
            label={t("phone")}
            description={t("phoneHint")}
            type="tel"
            dir="ltr"
            data-testid="courier-phone"
            {...form.getInputProps("phone")}
          />
          {team.length > 0 && (
            <Select
              label={t("member")}
              placeholder={t("memberNone")}
              clearable
              dir="auto"
              data={team.map(({ id, name }) => ({ value: id, label: name }))}
              value={form.values.memberId}
              onChange={choose}
            />
          )}
          <Checkbox label={t("showsPhone")} {...form.getInputProps("showsPhone", { type: "checkbox" })} />
          <FormProblem error={save.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tUi("cancel")}
            </Button>
            <Button type="submit" loading={save.isPending} data-testid="save-courier">
              {t("save")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
