import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../lib/session.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { SettingsCard, SettingsPage } from "../settings/SettingsPage.tsx";
import { AcceptedMethods } from "./AcceptedMethods.tsx";
import { AccountForm } from "./AccountForm.tsx";
import { AccountHead } from "./AccountHead.tsx";
import { paymentSettingsQuery, useTestAccount } from "./queries.ts";
import { WebhookAddress } from "./WebhookAddress.tsx";

export function PaymentsPage() {
  const { t } = useTranslation("payments");
  const businessId = useBusinessId();
  const { data, error, refetch } = useQuery(paymentSettingsQuery(businessId));
  const test = useTestAccount();
  return (
    <SettingsPage title={t("title")} text={t("text")}>
      {data === undefined ? (
        <SettingsCard>
          {error === null ? <SkeletonRows rows={6} /> : <ErrorState error={error} retry={refetch} />}
        </SettingsCard>
      ) : (
        <>
          <AcceptedMethods mayOnline={data.account?.hasWebhookSecret === true} />
          <SettingsCard title={t("stripeTitle")} text={t("stripeText")}>
            {data.account !== null && <AccountHead account={data.account} isReady={data.isReady} test={test} />}
            <WebhookAddress settings={data} />
            <AccountForm
              key={`${businessId} ${data.account === null}`}
              account={data.account}
              onSaved={() => test.mutate(undefined)}
            />
          </SettingsCard>
        </>
      )}
    </SettingsPage>
  );
}
