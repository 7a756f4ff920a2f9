import type { Conversation } from "@croozer/contracts/conversations";
import { Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { leavesOnEscape } from "../../../ui/leaves-on-escape.ts";
import { useBackCloses } from "../../../ui/use-back-closes.ts";
import styles from "../InboxPage.module.css";
import { SidePanel } from "./SidePanel.tsx";

/** Beside the thread on a wide screen, over it on others. */
export function Panel({
  conversation,
  opened,
  onClose,
}: {
  conversation: Conversation;
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation("inbox");
  const { t: tUi } = useTranslation("ui");
  const wide = useMediaQuery("(min-width: 1200px)", true, { getInitialValueInEffect: false });
  useBackCloses(opened && !wide, onClose);
  if (wide)
    return (
      <div className={styles.panel}>
        <SidePanel conversation={conversation} />
      </div>
    );
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="22rem"
      title={t("panel")}
      padding="md"
      closeButtonProps={{ "aria-label": tUi("close") }}
      // Its own way of closing would not wait for an editor inside, which Escape leaves first.
      closeOnEscape={false}
      {...leavesOnEscape(onClose)}
      classNames={{ body: styles.drawerBody ?? "", header: styles.drawerHeader ?? "", content: styles.drawer ?? "" }}
    >
      <SidePanel conversation={conversation} />
    </Drawer>
  );
}
