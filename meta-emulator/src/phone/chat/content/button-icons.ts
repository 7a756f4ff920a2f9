import {
  IconAddressBook,
  IconBuildingStore,
  IconCopy,
  IconCornerUpLeft,
  IconExternalLink,
  IconForms,
  IconPhone,
  IconReceipt2,
  IconShoppingBag,
} from "@tabler/icons-react";
import type { ChatButton } from "../../../phone-api.ts";

export const buttonIcons: Record<ChatButton["kind"], typeof IconPhone> = {
  reply: IconCornerUpLeft,
  url: IconExternalLink,
  phone: IconPhone,
  call: IconPhone,
  copy_code: IconCopy,
  flow: IconForms,
  catalog: IconBuildingStore,
  products: IconBuildingStore,
  product: IconShoppingBag,
  contact_request: IconAddressBook,
  order: IconReceipt2,
};
