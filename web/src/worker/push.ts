import type { PushPayload } from "@croozer/contracts/push";

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
export async function showPush({ title, body, tag, path, language, at, businessId }: PushPayload): Promise<void> {
  const options: NotificationOptions & { renotify: boolean; timestamp: number } = {
    body,
    tag,
    renotify: true,
    timestamp: Date.parse(at),
    lang: language,
    dir: language === "he" ? "rtl" : "ltr",
    icon: "/icons/192.png",
    badge: "/icons/192.png",
    data: { path, businessId },
  };
  await self.registration.showNotification(title, options);
}

/** Brings a page of ours to the front and to the place; opens one where there is none. */
export async function openPlace(notification: Notification): Promise<void> {
  notification.close();
  const { path, businessId } = notification.data as { path: string; businessId: string };
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const page = pages.find(({ url }) => new URL(url).origin === self.location.origin);
  if (page === undefined) {
    await self.clients.openWindow(path);
    return;
  }
  await page.focus().catch(() => undefined);
  page.postMessage({ type: "open", path, businessId });
}
