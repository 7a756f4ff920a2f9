import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useMembership } from "../../lib/session.ts";
import styles from "./SettingsLayout.module.css";
import { settingsSections } from "./sections.ts";

export function SettingsLayout() {
  const { t } = useTranslation("settings");
  const sections = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    // On phones the pages stand in a row wider than the screen.
    sections.current?.querySelector(`[href="${pathname}"]`)?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [pathname]);
  const { permissions } = useMembership();
  return (
    <div className={styles.layout}>
      <nav className={styles.nav} aria-label={t("title")}>
        <h1>{t("title")}</h1>
        <div className={styles.sections} ref={sections}>
          {settingsSections(permissions).map(({ id, to, icon: Icon }) => (
            <Link key={id} to={to} className={styles.section} data-testid={`settings-${id}`}>
              <Icon size={18} stroke={1.75} aria-hidden="true" />
              {t(`section_${id}`)}
            </Link>
          ))}
        </div>
      </nav>
      <div className={styles.page}>
        <Outlet />
      </div>
    </div>
  );
}
