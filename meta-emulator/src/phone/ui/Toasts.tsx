import { IconAlertTriangle, IconCheck, IconX } from "@tabler/icons-react";
import { usePreferences } from "../preferences.tsx";
import { dismiss, useToasts } from "./toasts.ts";
import styles from "./ui.module.css";

export function Toasts() {
  const toasts = useToasts();
  const { words } = usePreferences();
  return (
    <div className={styles.toasts} role="status">
      {toasts.map((toast) => (
        <div key={toast.id} className={styles.toast} data-tone={toast.tone}>
          {toast.tone === "ok" ? <IconCheck size={18} /> : <IconAlertTriangle size={18} />}
          <span dir="auto">{toast.text}</span>
          <button type="button" aria-label={words.close} onClick={() => dismiss(toast.id)}>
            <IconX size={16} />
          </button>
        </div>
      ))}
    </div>
  );
}
