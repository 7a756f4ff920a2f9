/** The number on the installed app's icon, and a dot on the tab's, while something is to be answered. */
export function showToAnswer(count: number): void {
  if ("setAppBadge" in navigator) {
    const done = count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge();
    // Not installed, or not allowed: the title shows it as well.
    done.catch(() => undefined);
  }
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  if (icon !== null) icon.href = count > 0 ? "/mark-waiting.svg" : "/mark.svg";
}

/** Takes away what the browser showed and was read here meanwhile. */
export async function closeShown(isRead: (tag: string) => boolean): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  for (const shown of (await registration?.getNotifications()) ?? []) if (isRead(shown.tag)) shown.close();
}
