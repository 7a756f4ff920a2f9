import { Popover, Tooltip, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconBell } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../lib/session.ts";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import styles from "./Bell.module.css";
import { useBell } from "./use-bell.ts";

const BellList = lazy(() => import("./BellList.tsx").then((module) => ({ default: module.BellList })));
const mostShown = 99;

/** What concerns the member and they have not read; opens the list of it. */
export function Bell() {
  const { t } = useTranslation("shell");
  const unread = useBell()?.unread ?? 0;
  const [opened, setOpened] = useState(false);
  const isPhone = useMediaQuery("(max-width: 767px)", false, { getInitialValueInEffect: false });
  if (!usePermission("conversation.read")) return null;
  const label = unread > 0 ? t("bell_unread", { count: unread }) : t("bell");
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position={isPhone ? "top" : "right-end"}
      width="22.5rem"
      offset={12}
      trapFocus
      returnFocus
      classNames={{ dropdown: styles.dropdown ?? "" }}
    >
      <Popover.Target>
        <Tooltip label={label} position="right" disabled={opened}>
          <UnstyledButton className={styles.bell} onClick={() => setOpened((shown) => !shown)} data-testid="bell">
            <IconBell size={22} stroke={1.75} aria-hidden="true" />
            <VisuallyHidden>{label}</VisuallyHidden>
            <span className={styles.word} aria-hidden="true">
              {t("bell_short")}
            </span>
            {unread > 0 && (
              <span className={styles.count} aria-hidden="true" data-testid="bell-count">
                <bdi dir="ltr">{unread > mostShown ? `${mostShown}+` : unread}</bdi>
              </span>
            )}
          </UnstyledButton>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("bell")}>
        <Suspense fallback={<SkeletonRows rows={4} />}>
          <BellList onDone={() => setOpened(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
