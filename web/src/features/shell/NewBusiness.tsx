import { BusinessType } from "@croozer/contracts/auth";
import { Business, CreateBusiness } from "@croozer/contracts/businesses";
import { Button, Group, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { setCurrentBusinessId } from "../../lib/current-business.ts";
import { post } from "../../lib/http.ts";
import { queryClient } from "../../lib/query.ts";
import { meQuery } from "../../lib/session.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";

/** Creates a business and opens it. */
export function NewBusinessForm({ onDone }: { onDone?: () => void }) {
  const { t } = useTranslation("identity");
  const { t: tShell } = useTranslation("shell");
  const language = useLanguage();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { name: "", type: "restaurant" },
    validate: { name: (name) => (name.trim() === "" ? t("nameMissing") : null) },
  });
  const create = useMutation({
    mutationFn: (values: { name: string; type: string }) =>
      post("/api/businesses", Business, CreateBusiness.parse({ ...values, language })),
    onSuccess: async ({ id }) => {
      await queryClient.refetchQueries({ queryKey: meQuery.queryKey });
      setCurrentBusinessId(id);
      onDone?.();
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => create.mutate(values))}>
      <Stack gap="md">
        <TextInput
          label={t("businessName")}
          dir="auto"
          data-autofocus
          key={form.key("name")}
          {...form.getInputProps("name")}
        />
        <Select
          label={t("businessType")}
          allowDeselect={false}
          data={BusinessType.options.map((type) => ({ value: type, label: t(`type_${type}`) }))}
          key={form.key("type")}
          {...form.getInputProps("type")}
        />
        <FormProblem error={create.error} />
        <Group justify="flex-end">
          <Button type="submit" loading={create.isPending}>
            {tShell("createBusiness")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
