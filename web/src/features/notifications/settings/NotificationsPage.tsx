import type { NotificationSettings } from "@croozer/contracts/notifications";
import { NotificationSettings as Schema } from "@croozer/contracts/notifications";
import { notifications } from "@mantine/notifications";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { request } from "../../../lib/http.ts";
import { queryClient } from "../../../lib/query.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../../ui/SkeletonRows.tsx";
import { useErrorText } from "../../../ui/use-error-text.ts";
import { SettingsCard, SettingsPage } from "../../settings/SettingsPage.tsx";
import { notificationSettingsQuery } from "../queries.ts";
import { BrowserCard } from "./BrowserCard.tsx";
import type { CardProps } from "./card-props.ts";
import { MailCard } from "./MailCard.tsx";
import { QuietCard } from "./QuietCard.tsx";
import { SoundCard } from "./SoundCard.tsx";
import { WaysCard } from "./WaysCard.tsx";

/** Saves as it is chosen: shown at once, taken back with a message when the server refuses. */
function useChange(settings: NotificationSettings | undefined): CardProps["change"] {
  const businessId = useBusinessId();
  const errorText = useErrorText();
  const { queryKey } = notificationSettingsQuery(businessId);
  return (part) => {
    if (settings === undefined) return;
    const next = { ...settings, ...part };
    queryClient.setQueryData(queryKey, next);
    request("PUT", "/api/notification-settings", Schema, { businessId, body: next }).catch((error: unknown) => {
      queryClient.setQueryData(queryKey, settings);
      notifications.show({ color: "red", message: errorText(error) });
    });
  };
}

/** Of what a member hears, and how. */
export function NotificationsPage() {
  const { t } = useTranslation("notifications");
  const { data: settings, error, refetch } = useQuery(notificationSettingsQuery(useBusinessId()));
  const change = useChange(settings);
  return (
    <SettingsPage title={t("title")} text={t("text")}>
      {settings === undefined ? (
        <SettingsCard>
          {error === null ? <SkeletonRows rows={7} /> : <ErrorState error={error} retry={refetch} />}
        </SettingsCard>
      ) : (
        <>
          <WaysCard settings={settings} change={change} />
          <SoundCard settings={settings} change={change} />
          <BrowserCard settings={settings} change={change} />
          <QuietCard settings={settings} change={change} />
          <MailCard settings={settings} change={change} />
        </>
      )}
    </SettingsPage>
  );
}
