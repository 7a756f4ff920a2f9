import type { ComponentType } from "react";
import { useEffect, useRef } from "react";
import { CallsTab } from "./calls/CallsTab.tsx";
import { FaultsTab } from "./faults/FaultsTab.tsx";
import { LimitsTab } from "./limits/LimitsTab.tsx";
import { NumbersTab } from "./numbers/NumbersTab.tsx";
import styles from "./panel.module.css";
import { type Tab, usePlace } from "./tab.ts";
import { TemplatesTab } from "./templates/TemplatesTab.tsx";
import { TimeTab } from "./time/TimeTab.tsx";
import { WebhooksTab } from "./webhooks/WebhooksTab.tsx";

const contents: Record<Tab, ComponentType> = {
  time: TimeTab,
  faults: FaultsTab,
  webhooks: WebhooksTab,
  calls: CallsTab,
  templates: TemplatesTab,
  numbers: NumbersTab,
  limits: LimitsTab,
};

/** Each tab begins at its top. */
export function TabPanel() {
  const { tab } = usePlace();
  const panel = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another tab is shown
  useEffect(() => {
    panel.current?.scrollTo(0, 0);
  }, [tab]);
  const Content = contents[tab];
  return (
    <div ref={panel} className={styles.content} role="tabpanel" id="panel-content" aria-labelledby={`panel-tab-${tab}`}>
      <Content />
    </div>
  );
}
