import { IconX } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import styles from "./sheet.module.css";

type Props = { title: string; closeLabel: string; onClose: () => void; children: ReactNode; foot?: ReactNode };

/** A sheet that comes up inside one phone. What is under it must be `inert` while it is open. */
export function Sheet({ title, closeLabel, onClose, children, foot }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useEffect(() => {
    const before = document.activeElement;
    sheet.current?.focus();
    return () => {
      // What was under the sheet takes the focus again once it is no longer inert.
      if (before instanceof HTMLElement) requestAnimationFrame(() => before.focus({ preventScroll: true }));
    };
  }, []);
  const pressed = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
  };
  return (
    <div className={styles.cover}>
      <button type="button" className={styles.shade} aria-label={closeLabel} tabIndex={-1} onClick={onClose} />
      <div
        ref={sheet}
        className={styles.sheet}
        role="dialog"
        aria-labelledby={titleId}
        tabIndex={-1}
        onKeyDown={pressed}
      >
        <header className={styles.head}>
          <h3 id={titleId} dir="auto">
            {title}
          </h3>
          <button type="button" aria-label={closeLabel} onClick={onClose}>
            <IconX size={20} stroke={1.75} />
          </button>
        </header>
        <div className={styles.body}>{children}</div>
        {foot && <div className={styles.foot}>{foot}</div>}
      </div>
    </div>
  );
}
