import type { Permission } from "@croozer/contracts/permissions";
import {
  IconBell,
  IconBellRinging,
  IconBolt,
  IconBrain,
  IconBrandWhatsapp,
  IconBuildingStore,
  IconCreditCard,
  IconForms,
  IconInbox,
  IconKey,
  IconLanguage,
  IconMapPin,
  IconMessage2Cog,
  IconMotorbike,
  IconQrcode,
  IconTags,
  IconUser,
  IconUsersGroup,
} from "@tabler/icons-react";

type Section = { permission: Permission | null; change?: Permission; [more: string]: unknown };

/** Pages of the settings, in their order; null is for everybody. `change`: others who see the page only read it. */
const sections = [
  { id: "business", to: "/settings/business", icon: IconBuildingStore, permission: "business.update" },
  { id: "whatsapp", to: "/settings/whatsapp", icon: IconBrandWhatsapp, permission: "channel.manage" },
  { id: "delivery", to: "/settings/delivery", icon: IconMapPin, permission: "business.update" },
  { id: "couriers", to: "/settings/couriers", icon: IconMotorbike, permission: "business.update" },
  { id: "customer_fields", to: "/settings/customer-fields", icon: IconForms, permission: "business.update" },
  { id: "payments", to: "/settings/payments", icon: IconCreditCard, permission: "business.update" },
  {
    id: "automation_texts",
    to: "/settings/automation-texts",
    icon: IconMessage2Cog,
    permission: "conversation.read",
    change: "automation.manage",
  },
  { id: "inbox", to: "/settings/inbox", icon: IconInbox, permission: "inbox.manage" },
  { id: "teams", to: "/settings/teams", icon: IconUsersGroup, permission: "inbox.manage" },
  { id: "labels", to: "/settings/labels", icon: IconTags, permission: "inbox.manage" },
  { id: "canned_responses", to: "/settings/canned-responses", icon: IconBolt, permission: "conversation.reply" },
  {
    id: "notices",
    to: "/settings/notices",
    icon: IconBellRinging,
    permission: "conversation.read",
    change: "automation.manage",
  },
  { id: "menu_page", to: "/settings/menu", icon: IconQrcode, permission: "catalogue.edit" },
  { id: "words", to: "/settings/words", icon: IconLanguage, permission: "catalogue.edit" },
  { id: "language_model", to: "/settings/language-model", icon: IconBrain, permission: "business.update" },
  { id: "api_keys", to: "/settings/api-keys", icon: IconKey, permission: "api_key.manage" },
  { id: "notifications", to: "/settings/notifications", icon: IconBell, permission: "conversation.read" },
  { id: "profile", to: "/settings/profile", icon: IconUser, permission: null },
] as const satisfies readonly Section[];

/** What a member finds in the settings: what they may use first, what they only read after it. The first one opens. */
export function settingsSections(permissions: readonly Permission[]) {
  const mayHave = (permission: Permission | null) => permission === null || permissions.includes(permission);
  const seen = sections.filter(({ permission }) => mayHave(permission));
  const isOnlyRead = (section: (typeof seen)[number]) => "change" in section && !mayHave(section.change);
  return [...seen.filter((section) => !isOnlyRead(section)), ...seen.filter(isOnlyRead)];
}
