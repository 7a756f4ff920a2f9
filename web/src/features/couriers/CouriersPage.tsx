import type { Courier } from "@croozer/contracts/couriers";
import { Button } from "@mantine/core";
import { IconMotorbike, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../lib/session.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { SettingsCard, SettingsPage } from "../settings/SettingsPage.tsx";
import { CourierDialog } from "./CourierDialog.tsx";
import { CourierRow } from "./CourierRow.tsx";
import { couriersQuery } from "./couriers-queries.ts";

/** Who takes orders to customers: added, changed, set aside. */
export function CouriersPage() {
  const { t } = useTranslation("couriers");
  const { data, error, refetch } = useQuery(couriersQuery(useBusinessId()));
  const [editing, setEditing] = useState<Courier | "new" | null>(null);
  const couriers = data?.items ?? [];
  const add = (
    <Button
      leftSection={<IconPlus size={18} aria-hidden="true" />}
      onClick={() => setEditing("new")}
      data-testid="add-courier"
    >
      {t("add")}
    </Button>
  );
  return (
    <SettingsPage title={t("title")} text={t("text")} action={couriers.length > 0 ? add : null}>
      <SettingsCard>
        {data === undefined ? (
          error === null ? (
            <SkeletonRows rows={3} />
          ) : (
            <ErrorState error={error} retry={refetch} />
          )
        ) : couriers.length === 0 ? (
          <EmptyState icon={IconMotorbike} title={t("emptyTitle")} text={t("emptyText")}>
            {add}
          </EmptyState>
        ) : (
          <div>
            {couriers.map((courier) => (
              <CourierRow key={courier.id} courier={courier} onEdit={() => setEditing(courier)} />
            ))}
          </div>
        )}
      </SettingsCard>
      {editing !== null && (
        <CourierDialog courier={editing === "new" ? null : editing} onClose={() => setEditing(null)} />
      )}
    </SettingsPage>
  );
}
