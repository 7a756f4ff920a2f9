import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import styles from "./toast.module.css";

const shownMs = 8_000;

type WayBack = { label: string; act: () => void };

/** Where neither the composer nor the messages just written are covered: below the list, on a phone at the top. */
function clearCorner(): "top-center" | "bottom-left" | "bottom-right" {
  if (window.matchMedia("(max-width: 767px)").matches) return "top-center";
  return document.documentElement.dir === "rtl" ? "bottom-right" : "bottom-left";
}

/** Says what happened, with the way back while it is shown. */
export function toastDone(text: string, wayBack?: WayBack): void {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    position: clearCorner(),
    autoClose: shownMs,
    withCloseButton: false,
    withBorder: false,
    classNames: { root: styles.toast ?? "", body: styles.body ?? "" },
    message: (
      <span className={styles.line}>
        <IconCheck size={16} aria-hidden="true" />
        <span className={styles.text}>{text}</span>
        {wayBack !== undefined && (
          <button
            type="button"
            className={styles.act}
            onClick={() => {
              notifications.hide(id);
              wayBack.act();
            }}
          >
            {wayBack.label}
          </button>
        )}
      </span>
    ),
  });
}

/** Says that an act was rolled back, and why. */
export function toastFailed(title: string, reason: string): void {
  notifications.show({
    position: clearCorner(),
    autoClose: shownMs,
    withBorder: false,
    color: "red",
    icon: <IconAlertTriangle size={18} aria-hidden="true" />,
    title,
    message: reason,
  });
}
