import type { Permission } from "@croozer/contracts/permissions";
import { type Icon, IconBook2, IconClipboardList, IconInbox, IconSettings } from "@tabler/icons-react";
import type { LinkProps } from "@tanstack/react-router";

/** A place on the rail and in the command palette. */
export type Place = {
  id: "inbox" | "orders" | "catalogue" | "settings";
  to: NonNullable<LinkProps["to"]>;
  icon: Icon;
  /** Who sees it. */
  permission: Permission;
  /** What the number on its icon counts. */
  counter?: "unread" | "newOrders";
  /** At the bottom of the rail rather than the top. */
  atEnd?: boolean;
};

/** Pages that have the whole screen: a tablet on a kitchen's wall has no use for the rest. */
export const barePlaces: readonly string[] = ["/orders/kitchen"];

/** In the order of the rail; the first one a member may see is where they land. */
export const places: readonly Place[] = [
  { id: "inbox", to: "/inbox", icon: IconInbox, permission: "conversation.read", counter: "unread" },
  { id: "orders", to: "/orders", icon: IconClipboardList, permission: "order.read", counter: "newOrders" },
  { id: "catalogue", to: "/catalogue", icon: IconBook2, permission: "catalogue.edit" },
  { id: "settings", to: "/settings", icon: IconSettings, permission: "business.read", atEnd: true },
];
