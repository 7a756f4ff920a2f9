import { Switch } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslation } from "react-i18next";
import { useErrorText } from "../../ui/use-error-text.ts";
import { SettingsCard } from "../settings/SettingsPage.tsx";
import { useSaveBusiness } from "./use-save-business.ts";

/** Takes effect at once, outside the form: it is switched in a hurry. */
export function IntakeCard({ open }: { open: boolean }) {
  const { t } = useTranslation("businesses");
  const errorText = useErrorText();
  const save = useSaveBusiness();
  const shown = save.isPending ? (save.variables.settings?.intakeOpen ?? open) : open;
  return (
    <SettingsCard
      title={t("intake")}
      text={shown ? t("intakeOn") : t("intakeOff")}
      action={
        <Switch
          size="lg"
          color="green"
          aria-label={t("intake")}
          data-testid="intake-open"
          checked={shown}
          disabled={save.isPending}
          onChange={(event) =>
            save.mutate(
              { settings: { intakeOpen: event.currentTarget.checked } },
              { onError: (error) => notifications.show({ color: "red", message: errorText(error) }) },
            )
          }
        />
      }
    />
  );
}
