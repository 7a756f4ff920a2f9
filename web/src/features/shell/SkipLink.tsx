import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import styles from "./SkipLink.module.css";

/** To the first of what a page marks as its substance; on others to their top. */
function skip(): void {
  const main = document.querySelector("main");
  const marked = [...(main?.querySelectorAll("[data-skip-to]") ?? [])].find((one) => one.checkVisibility());
  const first = marked?.querySelector<HTMLElement>("a, button");
  const place = first ?? main;
  if (place === main && main !== null) main.tabIndex = -1;
  place?.focus();
}

/** The first stop of the keyboard: past the rail and the tools, seen only while it has the focus. */
export function SkipLink() {
  const { t } = useTranslation("shell");
  const isInbox = useLocation({ select: ({ pathname }) => pathname.startsWith("/inbox") });
  return (
    <button type="button" className={styles.skip} onClick={skip}>
      {t(isInbox ? "skip_inbox" : "skip")}
    </button>
  );
}
