import { Me } from "@croozer/contracts/auth";
import { Input, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { patch } from "../../lib/http.ts";
import { meQuery, useMe, useMembership } from "../../lib/session.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { SaveBar } from "../settings/SaveBar.tsx";
import { Fields, SettingsCard, SettingsPage } from "../settings/SettingsPage.tsx";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import styles from "./ProfilePage.module.css";
import { SchemeSwitch } from "./SchemeSwitch.tsx";

export function ProfilePage() {
  const { t } = useTranslation("identity");
  const { t: tUi } = useTranslation("ui");
  const { t: tShell } = useTranslation("shell");
  const { user } = useMe();
  const { role, business } = useMembership();
  const queryClient = useQueryClient();
  const form = useForm({
    initialValues: { name: user.name },
    validate: { name: (name) => (name.trim() === "" ? t("nameMissing") : null) },
  });
  const save = useMutation({
    mutationFn: ({ name }: { name: string }) => patch("/api/auth/me", Me, { name: name.trim() }),
    onSuccess: (me) => {
      queryClient.setQueryData(meQuery.queryKey, me);
      form.setInitialValues({ name: me.user.name });
      form.reset();
      notifications.show({ message: tUi("saved"), color: "green" });
    },
  });
  return (
    <SettingsPage title={t("profileTitle")} text={t("profileText")}>
      <form className={styles.form} noValidate onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <SettingsCard>
          <div className={styles.who}>
            <Avatar id={user.id} name={form.values.name} size={64} />
            <div className={styles.chips}>
              <Chip>
                {t("profileRole", { business: business.name })}: {t(`role_${role}`)}
              </Chip>
              {user.isSuperAdmin && <Chip tone="line">{t("superAdmin")}</Chip>}
            </div>
          </div>
          <Fields>
            <TextInput label={t("profileName")} dir="auto" autoComplete="name" {...form.getInputProps("name")} />
            <TextInput label={t("email")} dir="ltr" value={user.email} readOnly variant="filled" />
          </Fields>
        </SettingsCard>
        <SettingsCard title={t("looks")}>
          <Fields>
            <Input.Wrapper label={tShell("language")} labelElement="div">
              <LanguageSwitch fullWidth />
            </Input.Wrapper>
            <Input.Wrapper label={tShell("scheme")} labelElement="div">
              <SchemeSwitch fullWidth />
            </Input.Wrapper>
          </Fields>
        </SettingsCard>
        <SaveBar dirty={form.isDirty()} saving={save.isPending} error={save.error} onDiscard={form.reset} />
      </form>
    </SettingsPage>
  );
}
