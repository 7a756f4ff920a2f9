import { IconChevronLeft, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import styles from "./sheet.module.css";

type Props = {
  title: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
  foot?: ReactNode;
  /** As high as the phone, whatever it holds. */
  tall?: boolean;
  back?: { label: string; go: () => void } | undefined;
};

/** A sheet that comes up inside one phone. What is under it must be `inert` while it is open. */
export function Sheet({ title, closeLabel, onClose, children, foot, tall, back }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useEffect(() => {
    // It is still below the screen: scrolling there would move the whole phone.
    sheet.current?.focus({ preventScroll: true });
  }, []);
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    if (back) back.go();
    else onClose();
  };
  return (
    <div className={styles.cover}>
      <button type="button" className={styles.shade} aria-label={closeLabel} tabIndex={-1} onClick={onClose} />
      <div
        ref={sheet}
        className={styles.sheet}
        data-tall={tall}
        role="dialog"
        aria-labelledby={titleId}
        tabIndex={-1}
        onKeyDown={pressed}
      >
        <header className={styles.head} data-back={back !== undefined}>
          {back && (
            <button type="button" aria-label={back.label} onClick={back.go}>
              <IconChevronLeft size={22} className="flip" />
            </button>
          )}
          <h2 id={titleId} dir="auto">
            {title}
          </h2>
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
