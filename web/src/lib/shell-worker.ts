import { useSyncExternalStore } from "react";

const watchers = new Set<() => void>();
let isNewer = false;
let registering: Promise<ServiceWorkerRegistration | null> | null = null;

/**
 * Has the dashboard open without a connection from now on. A page over plain HTTP cannot, and while developing every page
 * is to be new.
 */
export function startShellWorker(): void {
  if (import.meta.env.DEV || navigator.serviceWorker === undefined || registering !== null) return;
  const { serviceWorker } = navigator;
  // The first worker of all takes this very page over; only after that one means another version.
  let isFirst = serviceWorker.controller === null;
  serviceWorker.addEventListener("controllerchange", () => {
    if (!isFirst) noteNewer();
    isFirst = false;
  });
  // A browser may forbid it, and the files may be from before there was one: nothing else depends on it.
  registering = serviceWorker.register("/sw.js").catch(() => null);
}

/** Asks whether there is another version: whoever came back may have been away for one. */
export async function askForNewer(): Promise<void> {
  const registration = await registering;
  await registration?.update().catch(() => undefined);
}

function noteNewer(): void {
  isNewer = true;
  for (const watcher of watchers) watcher();
}

const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
  };
};
/** Another version of the dashboard is there than the one on the screen. */
export const useIsNewer = (): boolean => useSyncExternalStore(watch, () => isNewer);
