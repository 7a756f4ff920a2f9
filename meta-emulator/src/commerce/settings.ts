import { getPhoneNumber } from "../graph/access.ts";
import { wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import { newObjectId } from "../world/ids.ts";
import { commerceSettingsOf } from "./products.ts";

const scope = "whatsapp_business_management";

/** `GET /{phone-number-id}/whatsapp_commerce_settings`: an empty list until somebody sets them. */
export function readCommerceSettings({ sim, access, method, id }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, scope);
  const settings = sim.world.commerceSettings.find(number.id);
  if (!settings) return { data: [] };
  const { isCartEnabled, isCatalogVisible } = settings;
  return { data: [{ is_cart_enabled: isCartEnabled, is_catalog_visible: isCatalogVisible, id: settings.id }] };
}

/** `POST /{phone-number-id}/whatsapp_commerce_settings` */
export function changeCommerceSettings({ sim, access, method, id, params }: GraphCall): unknown {
  const number = getPhoneNumber(sim, access, method, id, scope);
  const { is_cart_enabled: cart, is_catalog_visible: catalog } = params;
  if (cart === undefined && catalog === undefined) {
    throw wrongParameter("The parameter is_cart_enabled or is_catalog_visible is required");
  }
  const known = sim.world.commerceSettings.find(number.id);
  const before = known ?? { ...commerceSettingsOf(sim.world, number.id), id: newObjectId() };
  sim.world.commerceSettings.put(number.id, {
    ...before,
    isCartEnabled: readFlag(cart, "is_cart_enabled") ?? before.isCartEnabled,
    isCatalogVisible: readFlag(catalog, "is_catalog_visible") ?? before.isCatalogVisible,
  });
  sim.phone.emit({ type: "world" });
  return { success: true };
}

function readFlag(value: unknown, name: string): boolean | null {
  if (value === undefined) return null;
  if (value === true || value === "true" || value === "1") return true;
  if (value === false || value === "false" || value === "0") return false;
  throw wrongParameter(`Param ${name} must be a boolean`);
}
