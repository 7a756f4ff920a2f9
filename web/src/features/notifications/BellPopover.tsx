import { Popover } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { Standing } from "../../ui/later/Standing.tsx";
import type { Opener } from "../../ui/later/use-opener.tsx";
import styles from "./Bell.module.css";
import { BellList } from "./BellList.tsx";

/** The list of the bell, beside it. */
export function BellPopover({ opener }: { opener: Opener }) {
  const { t } = useTranslation("shell");
  const isPhone = useMediaQuery("(max-width: 767px)", false, { getInitialValueInEffect: false });
  return (
    <Popover
      {...opener.popover}
      position={isPhone ? "top" : "right-end"}
      width="22.5rem"
      offset={12}
      trapFocus
      returnFocus
      classNames={{ dropdown: styles.dropdown ?? "" }}
    >
      <Popover.Target>
        <Standing element={opener.anchor} />
      </Popover.Target>
      <Popover.Dropdown aria-label={t("bell")}>
        <BellList onDone={opener.close} />
      </Popover.Dropdown>
    </Popover>
  );
}
