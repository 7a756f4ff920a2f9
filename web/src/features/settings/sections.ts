import type { Permission } from "@croozer/contracts/permissions";
import {
  IconBrain,
  IconBrandWhatsapp,
  IconBuildingStore,
  IconKey,
  IconLanguage,
  IconMapPin,
  IconMessage2Cog,
  IconUser,
} from "@tabler/icons-react";

/** Pages of the settings; null is for everybody. The first one a member may see opens. */
export const settingsSections = [
  { id: "business", to: "/settings/business", icon: IconBuildingStore, permission: "business.update" },
  { id: "delivery", to: "/settings/delivery", icon: IconMapPin, permission: "business.update" },
  { id: "words", to: "/settings/words", icon: IconLanguage, permission: "catalogue.edit" },
  { id: "whatsapp", to: "/settings/whatsapp", icon: IconBrandWhatsapp, permission: "channel.manage" },
  { id: "language_model", to: "/settings/language-model", icon: IconBrain, permission: "business.update" },
  { id: "automation_texts", to: "/settings/automation-texts", icon: IconMessage2Cog, permission: "conversation.read" },
  { id: "api_keys", to: "/settings/api-keys", icon: IconKey, permission: "api_key.manage" },
  { id: "profile", to: "/settings/profile", icon: IconUser, permission: null },
] as const satisfies readonly { permission: Permission | null; [more: string]: unknown }[];
