import { FocusTrap } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./SidePanel.module.css";

type Props = { title: string; onClose: () => void; children: ReactNode };

/** Over the end of the page; a touch beside it closes it. */
export function SidePanel({ title, onClose, children }: Props) {
  const { t } = useTranslation("ui");
  return (
    <div className={styles.over}>
      <button type="button" className={styles.beside} onClick={onClose} aria-label={t("close")} tabIndex={-1} />
      <FocusTrap active>
        <section
          className={styles.panel}
          role="dialog"
          aria-modal="true"
          aria-label={title}
          onKeyDown={(event) => event.key === "Escape" && onClose()}
        >
          <header>
            <h2>{title}</h2>
            <button type="button" onClick={onClose} aria-label={t("close")} data-autofocus>
              <IconX size={24} stroke={1.75} aria-hidden="true" />
            </button>
          </header>
          {children}
        </section>
      </FocusTrap>
    </div>
  );
}
