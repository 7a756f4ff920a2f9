import { IconBrandWhatsapp } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../lib/session.ts";
import { CopyField } from "../../ui/CopyField.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { SettingsCard, SettingsPage } from "../settings/SettingsPage.tsx";
import { AlertList } from "./AlertList.tsx";
import { ChannelCard } from "./ChannelCard.tsx";
import { ConnectByHand } from "./ConnectByHand.tsx";
import { SimulatedNumber } from "./SimulatedNumber.tsx";
import { whatsAppQuery } from "./whatsapp-query.ts";

export function WhatsAppPage() {
  const { t } = useTranslation("channels");
  const { data, error, refetch } = useQuery(whatsAppQuery(useBusinessId()));
  return (
    <SettingsPage title={t("title")} text={t("text")}>
      <AlertList />
      {data === undefined ? (
        <SettingsCard>
          {error === null ? <SkeletonRows rows={4} /> : <ErrorState error={error} retry={refetch} />}
        </SettingsCard>
      ) : (
        <>
          {data.channels.length === 0 && (
            <SettingsCard>
              <EmptyState icon={IconBrandWhatsapp} title={t("emptyTitle")} text={t("emptyText")}>
                <SimulatedNumber />
              </EmptyState>
            </SettingsCard>
          )}
          {data.channels.map((channel) => (
            <ChannelCard key={channel.id} channel={channel} />
          ))}
          <ConnectByHand first={data.channels.length === 0} />
          <SettingsCard title={t("webhookTitle")} text={t("webhookText")}>
            <CopyField label={t("callbackUrl")} value={data.callbackUrl} testId="callback-url" />
            <CopyField label={t("verifyToken")} value={data.verifyToken} testId="verify-token" />
          </SettingsCard>
        </>
      )}
    </SettingsPage>
  );
}
