import { Popover } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Standing } from "../../ui/later/Standing.tsx";
import type { Opener } from "../../ui/later/use-opener.tsx";
import styles from "./BusinessItems.module.css";
import { BusinessItems } from "./BusinessItems.tsx";

/** The businesses of the member, beside the one that is open. */
export function BusinessMenu({ opener }: { opener: Opener }) {
  const { t } = useTranslation("shell");
  return (
    <Popover {...opener.popover} position="right-start" width={264} offset={12} shadow="md" zIndex={200} trapFocus>
      <Popover.Target>
        <Standing element={opener.anchor} />
      </Popover.Target>
      <Popover.Dropdown className={styles.place ?? ""} aria-label={t("switchBusiness")}>
        <BusinessItems onDone={opener.close} />
      </Popover.Dropdown>
    </Popover>
  );
}
