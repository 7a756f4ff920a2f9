import { VisuallyHidden } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { useMembership } from "../../lib/session.ts";
import { useHints } from "../../ui/later/use-hints.tsx";
import { Bell } from "../notifications/Bell.tsx";
import { BusinessSwitcher } from "./BusinessSwitcher.tsx";
import { useCounters } from "./counters.ts";
import { ProfileMenu } from "./ProfileMenu.tsx";
import { type Place, places } from "./places.ts";
import styles from "./Rail.module.css";

/** Above this the exact number no longer matters. */
const mostShown = 99;

/** The places of the product: a rail at the side, a bar at the bottom on phones. */
export function Rail() {
  const { t } = useTranslation("shell");
  const { permissions } = useMembership();
  const counters = useCounters();
  const { round, hint } = useHints("right");
  const seen = places.filter(({ permission }) => permissions.includes(permission));
  const item = (place: Place) => (
    <RailItem key={place.id} place={place} count={place.counter === undefined ? 0 : counters[place.counter]} />
  );
  return (
    <nav className={styles.rail} aria-label={t("navigation")} {...round}>
      {switcher}
      {seen.filter(({ atEnd }) => atEnd !== true).map(item)}
      <div className={styles.end}>
        {bell}
        {seen.filter(({ atEnd }) => atEnd === true).map(item)}
        {profile}
      </div>
      {hint}
    </nav>
  );
}

// Elements for good, and items with what they show: a number that changes draws itself anew and nothing else.
const switcher = <BusinessSwitcher />;
const profile = <ProfileMenu />;
const bell = <Bell />;

const RailItem = memo(function RailItem({ place, count }: { place: Place; count: number }) {
  const { t } = useTranslation("shell");
  const { id, to, icon: Icon, counter } = place;
  const label = t(`place_${id}`);
  const counted = count > 0 && counter !== undefined ? `${label}, ${t(counter, { count })}` : label;
  return (
    <Link className={styles.place} to={to} data-hint={counted} data-testid={`rail-${id}`}>
      <Icon size={22} stroke={1.75} aria-hidden="true" />
      <VisuallyHidden>{counted}</VisuallyHidden>
      <span className={styles.word} aria-hidden="true">
        {label}
      </span>
      {count > 0 && (
        <span className={`${styles.count} ${counter === "newOrders" ? styles.amber : ""}`} aria-hidden="true">
          {count > mostShown ? `${mostShown}+` : count}
        </span>
      )}
    </Link>
  );
});
