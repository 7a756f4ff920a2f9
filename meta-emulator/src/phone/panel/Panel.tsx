import { ClockSection } from "./ClockSection.tsx";
import { Deliveries } from "./Deliveries.tsx";
import { FaultsSection } from "./FaultsSection.tsx";
import styles from "./panel.module.css";

/** What a tester holds in the other hand: time, faults, and what was told to the webhook. */
export function Panel() {
  return (
    <div className={styles.panel}>
      <ClockSection />
      <FaultsSection />
      <Deliveries />
    </div>
  );
}
