import { Popover } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Standing } from "../../../ui/later/Standing.tsx";
import type { Opener } from "../../../ui/later/use-opener.tsx";
import styles from "./ListHead.module.css";
import { ViewList } from "./ViewList.tsx";

/** The views under the title of the list, where they have no column. */
export function ViewPopover({ opener }: { opener: Opener }) {
  const { t } = useTranslation("inbox");
  return (
    <Popover {...opener.popover} position="bottom-start" width="16rem" trapFocus returnFocus>
      <Popover.Target>
        <Standing element={opener.anchor} />
      </Popover.Target>
      <Popover.Dropdown className={styles.views} aria-label={t("views")}>
        <ViewList onPicked={opener.close} />
      </Popover.Dropdown>
    </Popover>
  );
}
