import { useSyncExternalStore } from "react";
import type { NewFaultRule } from "../../phone-api.ts";
import { remember, remembered } from "../remembered.ts";

export const tabs = ["time", "faults", "webhooks", "calls", "templates", "numbers", "limits"] as const;
export type Tab = (typeof tabs)[number];

/** What a tab was asked to show when something elsewhere led there. */
type Aim =
  | { tab: "webhooks"; deliveryIds: readonly string[] }
  | { tab: "calls"; callId: number }
  | { tab: "faults"; rule: NewFaultRule }
  | null;

type Place = { tab: Tab; aim: Aim };

const key = "panelTab";
let place: Place = { tab: remembered<Tab>(key, tabs, "time"), aim: null };
const listeners = new Set<() => void>();

function go(next: Place): void {
  place = next;
  remember(key, next.tab);
  for (const listener of listeners) listener();
}

export function showTab(tab: Tab): void {
  go({ tab, aim: null });
}

export function lead(aim: NonNullable<Aim>): void {
  go({ tab: aim.tab, aim });
}

/** The tab stays and shows everything again. */
export function forgetAim(): void {
  go({ ...place, aim: null });
}

export function usePlace(): Place {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => place,
  );
}
