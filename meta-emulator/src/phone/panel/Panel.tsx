import { OutcomeStrip } from "./OutcomeStrip.tsx";
import styles from "./panel.module.css";
import { TabPanel } from "./TabPanel.tsx";
import { Tabs } from "./Tabs.tsx";
import { ClockHead } from "./time/ClockHead.tsx";

/** What a tester holds in the other hand: time, faults, what was told and asked, and what Meta makes of it all. */
export function Panel() {
  return (
    <div className={styles.panel}>
      <ClockHead />
      <Tabs />
      <TabPanel />
      <OutcomeStrip />
    </div>
  );
}
