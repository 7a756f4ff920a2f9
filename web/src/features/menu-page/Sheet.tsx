import { IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import styles from "./sheet.module.css";
import { useTexts } from "./texts.ts";

type Props = { label: string; testId: string; onClose: () => void; children: ReactNode; foot: ReactNode };

/** A sheet over the menu: from below on a phone, in the middle of a wide screen. The browser keeps the focus in it. */
export function Sheet({ label, testId, onClose, children, foot }: Props) {
  const { t } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    if (shown?.open === false) shown.showModal();
    // What is beside the sheet is the dialog itself. By the keyboard it closes by Escape, as every dialog.
    const beside = (event: MouseEvent) => {
      if (event.target === shown) shown?.close();
    };
    shown?.addEventListener("click", beside);
    return () => shown?.removeEventListener("click", beside);
  }, []);
  return (
    <dialog ref={dialog} className={styles.sheet} aria-label={label} onClose={onClose} data-testid={testId}>
      <div className={styles.inner}>
        <header className={styles.head}>
          <h2 dir="auto">{label}</h2>
          <button type="button" className={styles.close} aria-label={t("close")} onClick={onClose}>
            <IconX size={20} aria-hidden="true" />
          </button>
        </header>
        <div className={styles.content}>{children}</div>
        <div className={styles.foot}>{foot}</div>
      </div>
    </dialog>
  );
}
