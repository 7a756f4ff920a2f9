import type { Permission } from "@croozer/contracts/permissions";
import { IconBrandWhatsapp, IconBuildingStore, IconKey, IconLanguage, IconUser } from "@tabler/icons-react";

/** Pages of the settings; null is for everybody. The first one a member may see opens. */
export const settingsSections = [
  { id: "business", to: "/settings/business", icon: IconBuildingStore, permission: "business.update" },
  { id: "words", to: "/settings/words", icon: IconLanguage, permission: "catalogue.edit" },
  { id: "whatsapp", to: "/settings/whatsapp", icon: IconBrandWhatsapp, permission: "channel.manage" },
  { id: "api_keys", to: "/settings/api-keys", icon: IconKey, permission: "api_key.manage" },
  { id: "profile", to: "/settings/profile", icon: IconUser, permission: null },
] as const satisfies readonly { permission: Permission | null; [more: string]: unknown }[];
