/** The number on the installed app's icon, and a dot on the tab's, while something waits. */
export function showUnread(unread: number): void {
  if ("setAppBadge" in navigator) {
    const done = unread > 0 ? navigator.setAppBadge(unread) : navigator.clearAppBadge();
    // Not installed, or not allowed: the bell shows it as well.
    done.catch(() => undefined);
  }
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (icon !== null) icon.href = unread > 0 ? "/mark-waiting.svg" : "/mark.svg";
  if (unread === 0) void closeShown(() => true);
}

/** Takes away what the browser showed and was read here meanwhile. */
export async function closeShown(isRead: (tag: string) => boolean): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  for (const shown of (await registration?.getNotifications()) ?? []) if (isRead(shown.tag)) shown.close();
}
