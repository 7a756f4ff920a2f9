import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../lib/session.ts";
import { useNotices } from "../../lib/socket.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { SettingsCard, SettingsPage } from "../settings/SettingsPage.tsx";
import { BusinessForm } from "./BusinessForm.tsx";
import { businessQuery } from "./business-query.ts";
import { IntakeCard } from "./IntakeCard.tsx";

export function BusinessPage() {
  const { t } = useTranslation("businesses");
  const businessId = useBusinessId();
  const { data: business, error, refetch } = useQuery(businessQuery(businessId));
  useNotices(["business"], () => void refetch());
  return (
    <SettingsPage title={t("title")} text={t("text")}>
      {business !== undefined ? (
        <>
          <IntakeCard open={business.settings.intakeOpen} />
          <BusinessForm key={business.id} business={business} />
        </>
      ) : (
        <SettingsCard>
          {error === null ? <SkeletonRows rows={8} /> : <ErrorState error={error} retry={refetch} />}
        </SettingsCard>
      )}
    </SettingsPage>
  );
}
