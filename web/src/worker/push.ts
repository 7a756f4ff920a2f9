import type { PushPayload } from "@croozer/contracts/push";
import { pageToLead } from "./place.ts";

declare const self: ServiceWorkerGlobalScope;

/** What a push says, or null for what is none of ours. */
export function readPush(data: PushMessageData | null): PushPayload | null {
  try {
    const payload = data?.json() as Partial<PushPayload> | undefined;
    return typeof payload?.title === "string" && typeof payload.path === "string" ? (payload as PushPayload) : null;
  } catch {
    return null;
  }
}

/** Shows it; a newer one of the same conversation takes the place of the one before and is heard again. */
export async function showPush(payload: PushPayload): Promise<void> {
  const { title, body, tag, path, language, at, businessId, toAnswer } = payload;
  const options: NotificationOptions & { renotify: boolean; timestamp: number } = {
    body,
    tag,
    renotify: true,
    timestamp: Date.parse(at),
    lang: language,
    dir: language === "he" ? "rtl" : "ltr",
    icon: "/icons/192.png",
    // Of it a phone draws the outline alone.
    badge: "/icons/badge-96.png",
    data: { path, businessId },
  };
  await self.registration.showNotification(title, options);
  // On the icon of the installed app, as a page would while one is open.
  if ("setAppBadge" in navigator) await navigator.setAppBadge(toAnswer).catch(() => undefined);
}

/** Brings a page of ours to the front and to the place; opens one where there is none. */
export async function openPlace(notification: Notification): Promise<void> {
  notification.close();
  const { path, businessId } = notification.data as { path: string; businessId: string };
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = pageToLead(pages, self.location.origin);
  if (page === null) {
    await self.clients.openWindow(path);
    return;
  }
  await page.focus().catch(() => undefined);
  page.postMessage({ type: "open", path, businessId });
}
