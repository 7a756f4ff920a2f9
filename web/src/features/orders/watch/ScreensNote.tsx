import type { OpenScreens } from "@croozer/contracts/intake";
import { IconDeviceDesktop, IconVolumeOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import styles from "../OrdersPage.module.css";
import { setSound, useSound } from "../ring.ts";

/** What whoever stands before this board must know of it: that nobody can hear it, or that there is no other. */
export function ScreensNote({ screens }: { screens: OpenScreens | undefined }) {
  const { t } = useTranslation("board");
  if (useSound() === "blocked")
    return (
      <button
        type="button"
        className={`${styles.tile} ${styles.note}`}
        data-state="paused"
        onClick={() => void setSound(true)}
        data-testid="allow-sound"
      >
        <IconVolumeOff size={20} stroke={1.75} aria-hidden="true" />
        {t("allowSound")}
      </button>
    );
  if (screens?.boards !== 1) return null;
  return (
    <span className={`${styles.tile} ${styles.note} ${styles.hideNarrow}`} data-testid="only-board">
      <IconDeviceDesktop size={20} stroke={1.75} aria-hidden="true" />
      <small>{t("onlyBoard")}</small>
    </span>
  );
}
