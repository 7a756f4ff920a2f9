import type { OrderDetail } from "@croozer/contracts/orders";
import { Select } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../../lib/session.ts";
import { PersonText } from "../../../ui/PersonText.tsx";
import { teamQuery } from "../../businesses/team-query.ts";
import styles from "./detail.module.css";
import type { useOrderChanges } from "./use-order-changes.ts";

type Props = { order: OrderDetail; assign: ReturnType<typeof useOrderChanges>["assign"] };

/** Whose order it is. */
export function Assignee({ order: { assignee }, assign }: Props) {
  const { t } = useTranslation("orderDetail");
  const businessId = useBusinessId();
  const [mayAssign, maySeeTeam] = [usePermission("order.edit"), usePermission("team.read")];
  const team = useQuery({ ...teamQuery(businessId), enabled: mayAssign && maySeeTeam }).data?.items ?? [];
  if (!mayAssign || !maySeeTeam)
    return assignee === null ? null : (
      <section>
        <h3>{t("assignee")}</h3>
        <PersonText>{assignee.name}</PersonText>
      </section>
    );
  // Somebody who left the team keeps what they had.
  const members = [...team.map(({ id, name }) => ({ value: id, label: name }))];
  if (assignee !== null && !members.some(({ value }) => value === assignee.memberId))
    members.push({ value: assignee.memberId, label: assignee.name });
  return (
    <Select
      label={t("assignee")}
      className={styles.field ?? ""}
      size="sm"
      clearable
      searchable
      dir="auto"
      placeholder={t("nobody")}
      leftSection={<IconUser size={16} stroke={1.75} aria-hidden="true" />}
      clearButtonProps={{ "aria-label": t("nobody") }}
      data={members}
      value={assignee?.memberId ?? null}
      disabled={assign.isPending}
      onChange={(memberId) => assign.mutate(memberId)}
      data-testid="assignee"
    />
  );
}
