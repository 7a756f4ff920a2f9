import {
  IconApi,
  IconBug,
  IconClock,
  IconDeviceMobileCog,
  IconGauge,
  IconTemplate,
  IconWebhook,
} from "@tabler/icons-react";
import { type KeyboardEvent, useRef } from "react";
import { usePreferences } from "../preferences.tsx";
import styles from "./panel.module.css";
import { panelWords } from "./panel-words.ts";
import { showTab, type Tab, tabs, usePlace } from "./tab.ts";
import { useTabMarks } from "./use-tab-marks.ts";

const icons: Record<Tab, typeof IconClock> = {
  time: IconClock,
  faults: IconBug,
  webhooks: IconWebhook,
  calls: IconApi,
  templates: IconTemplate,
  numbers: IconDeviceMobileCog,
  limits: IconGauge,
};

/** Where an arrow leads: the next tab in the direction of reading. */
function stepOf(event: KeyboardEvent<HTMLElement>): number {
  const rtl = getComputedStyle(event.currentTarget).direction === "rtl";
  if (event.key === "ArrowRight") return rtl ? -1 : 1;
  if (event.key === "ArrowLeft") return rtl ? 1 : -1;
  return 0;
}

export function Tabs() {
  const { language } = usePreferences();
  const said = panelWords[language];
  const { tab: shown } = usePlace();
  const marks = useTabMarks();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = tabs.indexOf(shown);
    const step = stepOf(event);
    const wanted = event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1 : at + step;
    if (step === 0 && event.key !== "Home" && event.key !== "End") return;
    event.preventDefault();
    const next = tabs.at(wanted % tabs.length);
    if (!next) return;
    showTab(next);
    list.current?.querySelector<HTMLElement>(`#panel-tab-${next}`)?.focus();
  };
  return (
    <div ref={list} className={styles.tabs} role="tablist" onKeyDown={onKeyDown}>
      {tabs.map((tab) => {
        const Icon = icons[tab];
        const mark = marks[tab];
        return (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`panel-tab-${tab}`}
            data-testid={`panel-tab-${tab}`}
            aria-selected={tab === shown}
            aria-controls="panel-content"
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => showTab(tab)}
          >
            <span className={styles.tabIcon}>
              <Icon size={20} stroke={1.75} aria-hidden="true" />
              {mark !== null && (
                <>
                  <i data-tone={mark.tone} aria-hidden="true">
                    {mark.count > 99 ? "99+" : mark.count}
                  </i>
                  <span className="sr">{said.wanting(mark.count)}</span>
                </>
              )}
            </span>
            {said.tabs[tab]}
          </button>
        );
      })}
    </div>
  );
}
