import { FocusTrap } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import styles from "./SidePanel.module.css";

type Props = { title: string; onClose: () => void; children: ReactNode };

/** Over the end of the page; a touch beside it closes it. */
export function SidePanel({ title, onClose, children }: Props) {
  const { t } = useTranslation("ui");
  useFocusBack();
  // On the window: what had the focus may be gone, as a ticket that was taken back.
  useWindowEvent("keydown", ({ key }) => {
    if (key === "Escape") onClose();
  });
  return (
    <div className={styles.over}>
      <button type="button" className={styles.beside} onClick={onClose} aria-label={t("close")} tabIndex={-1} />
      <FocusTrap active>
        <section className={styles.panel} role="dialog" aria-modal="true" aria-label={title}>
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
