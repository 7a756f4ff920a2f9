import type { Macro } from "@croozer/contracts/macros";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../lib/session.ts";
import styles from "./LabelChoices.module.css";
import { macrosQuery } from "./macros-queries.ts";
import { PickList } from "./PickList.tsx";

/** Acts under a name, to be done in one go. */
export function MacroChoices({ onPick }: { onPick: (macro: Macro) => void }) {
  const { t } = useTranslation("teamwork");
  const macros = useQuery(macrosQuery(useBusinessId()));
  const mayManage = usePermission("inbox.manage");
  const items = (macros.data?.items ?? []).map((macro) => ({
    id: macro.id,
    label: macro.name,
    icon: <IconPlayerPlay size={18} stroke={1.75} className="flip" aria-hidden="true" />,
    onPick: () => onPick(macro),
  }));
  const nothing = t(macros.data?.items.length === 0 ? "macros.none" : "nothingFound");
  return (
    <>
      <PickList label={t("macros")} items={items} search={t("macros.search")} nothing={nothing} />
      {mayManage && (
        <Link to="/settings/macros" className={styles.manage}>
          {t("macros.manage")}
        </Link>
      )}
    </>
  );
}
