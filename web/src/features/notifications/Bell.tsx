import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../lib/session.ts";
import { withTexts } from "../../lib/with-texts.ts";
import { useOpener } from "../../ui/later/use-opener.tsx";
import styles from "./Bell.module.css";
import { useBell } from "./use-bell.ts";

const load = async () => (await withTexts(() => import("./BellPopover.tsx"))).BellPopover;
const mostShown = 99;

/** What concerns the member and they have not read; opens the list of it. */
export function Bell() {
  const { t } = useTranslation("shell");
  const unread = useBell()?.unread ?? 0;
  const { opener, content } = useOpener("dialog", load);
  if (!usePermission("conversation.read")) return null;
  const label = unread > 0 ? t("bell_unread", { count: unread }) : t("bell");
  return (
    <>
      <UnstyledButton
        className={styles.bell}
        {...opener.button}
        data-hint={opener.popover.opened ? undefined : label}
        data-testid="bell"
      >
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
      {content}
    </>
  );
}
