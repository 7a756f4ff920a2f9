import type { Label } from "@croozer/contracts/teamwork";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../lib/session.ts";
import { LabelDot } from "./LabelChip.tsx";
import styles from "./LabelChoices.module.css";
import { PickList } from "./PickList.tsx";
import { labelsQuery } from "./teamwork-queries.ts";

type Props = {
  /** Those that are on it. */
  labels: readonly Label[];
  onToggle: (label: Label, on: boolean) => void;
};

/** Labels to put on and take off, several at once. */
export function LabelChoices({ labels, onToggle }: Props) {
  const { t } = useTranslation("teamwork");
  const all = useQuery(labelsQuery(useBusinessId()));
  const mayManage = usePermission("inbox.manage");
  const on = new Set(labels.map(({ id }) => id));
  const items = (all.data?.items ?? []).map((label) => ({
    id: label.id,
    label: label.name,
    icon: <LabelDot colour={label.colour} />,
    picked: on.has(label.id),
    onPick: () => onToggle(label, !on.has(label.id)),
  }));
  const nothing = t(all.data?.items.length === 0 ? "labels.none" : "nothingFound");
  return (
    <>
      <PickList label={t("labels")} items={items} search={t("labels.search")} nothing={nothing} many />
      {mayManage && (
        <Link to="/settings/labels" className={styles.manage}>
          {t("labels.manage")}
        </Link>
      )}
    </>
  );
}
