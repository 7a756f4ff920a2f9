import type { DeliveryArea } from "@croozer/contracts/delivery-areas";
import { Button } from "@mantine/core";
import { IconMapPin, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../lib/session.ts";
import { useNotices } from "../../lib/socket.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { SettingsCard, SettingsPage } from "../settings/SettingsPage.tsx";
import { AddressCheck } from "./AddressCheck.tsx";
import { AreaDialog } from "./AreaDialog.tsx";
import { AreaRow } from "./AreaRow.tsx";
import { areasQuery, useAreaActs } from "./areas-queries.ts";

export function DeliveryPage() {
  const { t } = useTranslation("delivery");
  const { data, error, refetch } = useQuery(areasQuery(useBusinessId()));
  const { reorder } = useAreaActs();
  /** Null is a new one, undefined closes. */
  const [edited, setEdited] = useState<DeliveryArea | null | undefined>(undefined);
  useNotices(["business"], () => void refetch());
  const add = (
    <Button
      leftSection={<IconPlus size={18} aria-hidden="true" />}
      onClick={() => setEdited(null)}
      data-testid="new-area"
    >
      {t("newArea")}
    </Button>
  );
  const areas = data?.items ?? [];
  const move = (index: number, by: -1 | 1) => {
    const ids = areas.map(({ id }) => id);
    const [moved] = ids.splice(index, 1);
    if (moved !== undefined) reorder.mutate(ids.toSpliced(index + by, 0, moved));
  };
  return (
    <SettingsPage title={t("title")} text={t("text")} action={areas.length > 0 ? add : null}>
      <SettingsCard>
        {data === undefined ? (
          error === null ? (
            <SkeletonRows rows={4} />
          ) : (
            <ErrorState error={error} retry={refetch} />
          )
        ) : areas.length === 0 ? (
          <EmptyState icon={IconMapPin} title={t("noneTitle")} text={t("noneText")}>
            {add}
          </EmptyState>
        ) : (
          <ol>
            {areas.map((area, index) => (
              <AreaRow
                key={area.id}
                area={area}
                onEdit={() => setEdited(area)}
                onUp={index === 0 ? null : () => move(index, -1)}
                onDown={index === areas.length - 1 ? null : () => move(index, 1)}
                busy={reorder.isPending}
              />
            ))}
          </ol>
        )}
      </SettingsCard>
      {data !== undefined && <AddressCheck areas={areas} />}
      <AreaDialog area={edited} onClose={() => setEdited(undefined)} />
    </SettingsPage>
  );
}
