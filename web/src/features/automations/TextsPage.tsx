import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../lib/session.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { SettingsCard, SettingsPage } from "../settings/SettingsPage.tsx";
import { TextEditor } from "./TextEditor.tsx";
import { TextList } from "./TextList.tsx";
import { textsQuery } from "./texts-query.ts";

const route = getRouteApi("/shell/settings/automation-texts");

/** Everything customers are told by itself; the address names the text that is being edited. */
export function TextsPage() {
  const { t } = useTranslation("automations");
  const mayEdit = usePermission("automation.manage");
  const { data, error, refetch } = useQuery(textsQuery(useBusinessId()));
  const { text: openKey } = route.useSearch();
  const navigate = route.useNavigate();
  const open = mayEdit ? data?.items.find(({ key }) => key === openKey) : undefined;
  return (
    <SettingsPage title={t("title")} text={`${t("text")} ${t(mayEdit ? "howToChange" : "readOnly")}`}>
      {data === undefined ? (
        <SettingsCard>
          {error === null ? <SkeletonRows rows={8} /> : <ErrorState error={error} retry={refetch} />}
        </SettingsCard>
      ) : (
        <TextList texts={data.items} editable={mayEdit} />
      )}
      {open !== undefined && (
        <TextEditor key={open.key} text={open} onClose={() => void navigate({ search: {}, resetScroll: false })} />
      )}
    </SettingsPage>
  );
}
