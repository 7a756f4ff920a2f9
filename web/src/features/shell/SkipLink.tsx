import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import styles from "./SkipLink.module.css";

/** What a page has to begin with says so; others begin at their top. */
function skip(): void {
  const main = document.querySelector("main");
  const starts = [...(main?.querySelectorAll("[data-skip-to]") ?? [])];
  const place = starts.find((one) => one.checkVisibility()) ?? main;
  if (!(place instanceof HTMLElement)) return;
  place.tabIndex = -1;
  place.focus();
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
