import type { NotificationSettings } from "@croozer/contracts/notifications";

/** A card of the page: what is chosen, and how a part of it is changed. */
export type CardProps = { settings: NotificationSettings; change: (next: Partial<NotificationSettings>) => void };
