import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../../ui/SkeletonRows.tsx";
import { SettingsCard, SettingsPage } from "../../settings/SettingsPage.tsx";
import { rulesQuery, useTeamworkNotices } from "../teamwork-queries.ts";
import { Capacities } from "./Capacities.tsx";
import { RulesForm } from "./RulesForm.tsx";

/** How conversations are dealt out, come back and end. */
export function RulesPage() {
  const { t } = useTranslation("teamworkSettings");
  useTeamworkNotices();
  const rules = useQuery(rulesQuery(useBusinessId()));
  return (
    <SettingsPage title={t("rulesTitle")} text={t("rulesText")}>
      {rules.data === undefined ? (
        <SettingsCard>
          {rules.isPending ? <SkeletonRows rows={6} /> : <ErrorState error={rules.error} retry={rules.refetch} />}
        </SettingsCard>
      ) : (
        <>
          <RulesForm rules={rules.data} />
          {rules.data.dealBy !== "off" && <Capacities />}
        </>
      )}
    </SettingsPage>
  );
}
