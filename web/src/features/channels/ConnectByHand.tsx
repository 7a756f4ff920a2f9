import { Channel, ConnectWhatsApp } from "@croozer/contracts/channels";
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { post } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId } from "../../lib/session.ts";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { Fields, SettingsCard } from "../settings/SettingsPage.tsx";
import styles from "./ConnectByHand.module.css";

/** Connects a number with ids and a token copied from Meta's dashboard. */
export function ConnectByHand({ first }: { first: boolean }) {
  const { t } = useTranslation("channels");
  const businessId = useBusinessId();
  const queryClient = useQueryClient();
  const digits = (value: string) =>
    ConnectWhatsApp.shape.phoneNumberId.safeParse(value.trim()).success ? null : t("digitsOnly");
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { phoneNumberId: "", wabaId: "", accessToken: "" },
    validate: {
      phoneNumberId: digits,
      wabaId: digits,
      accessToken: (token) =>
        ConnectWhatsApp.shape.accessToken.safeParse(token.trim()).success ? null : t("tokenMissing"),
    },
    transformValues: ({ phoneNumberId, wabaId, accessToken }) => ({
      phoneNumberId: phoneNumberId.trim(),
      wabaId: wabaId.trim(),
      accessToken: accessToken.trim(),
    }),
  });
  const connect = useMutation({
    mutationFn: (body: z.infer<typeof ConnectWhatsApp>) =>
      post(`/api/businesses/${businessId}/whatsapp`, Channel, body, { businessId }),
    onSuccess: async ({ verifiedName }) => {
      form.reset();
      notifications.show({ message: t("connected", { name: verifiedName }), color: "green" });
      await queryClient.invalidateQueries({ queryKey: keyOf(businessId, "channels") });
    },
  });
  return (
    <SettingsCard title={first ? t("connectTitle") : t("reconnectTitle")} text={t("connectText")}>
      <form className={styles.form} noValidate onSubmit={form.onSubmit((values) => connect.mutate(values))}>
        <Fields>
          <TextInput
            label={t("phoneNumberId")}
            dir="ltr"
            inputMode="numeric"
            autoComplete="off"
            data-testid="connect-phone-number-id"
            key={form.key("phoneNumberId")}
            {...form.getInputProps("phoneNumberId")}
          />
          <TextInput
            label={t("wabaId")}
            dir="ltr"
            inputMode="numeric"
            autoComplete="off"
            data-testid="connect-waba-id"
            key={form.key("wabaId")}
            {...form.getInputProps("wabaId")}
          />
        </Fields>
        <PasswordInput
          label={t("token")}
          description={t("tokenHint")}
          dir="ltr"
          autoComplete="off"
          data-testid="connect-token"
          key={form.key("accessToken")}
          {...form.getInputProps("accessToken")}
        />
        <FormProblem error={connect.error} />
        <div>
          <Button type="submit" loading={connect.isPending} data-testid="connect-whatsapp">
            {t("connect")}
          </Button>
        </div>
      </form>
    </SettingsCard>
  );
}
