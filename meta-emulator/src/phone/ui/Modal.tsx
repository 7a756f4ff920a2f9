import { IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "./Button.tsx";
import styles from "./ui.module.css";

type Props = {
  title: string;
  closeLabel: string;
  /** A drawer comes from the end of the line and holds a whole panel. */
  drawer?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** The browser's own modal dialog: it traps the focus, closes on Escape and gives the focus back. */
export function Modal({ title, closeLabel, drawer, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      className={drawer ? styles.drawer : styles.modal}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.modalInside}>
        <header className={styles.modalHead}>
          <h2 id={titleId}>{title}</h2>
          <IconButton look="ghost" label={closeLabel} onClick={onClose}>
            <IconX size={20} stroke={1.75} />
          </IconButton>
        </header>
        {children}
      </div>
    </dialog>
  );
}
