import type { AcceptedMethod } from "@croozer/contracts/businesses";
import type { PublicMenu } from "@croozer/contracts/public-menu";
import { getBusiness, listDeliveryAreas, whenOpen } from "../businesses/businesses.ts";
import { getMenu, type Menu } from "../catalogue/catalogue.ts";
import { listChannels } from "../channels/channels.ts";
import { isReadyOnline } from "../payments/payments.ts";
import type { Tx } from "../platform/db/tx.ts";

/** What everybody may see of a business: field by field, so that a new field stays inside. */
export async function publicMenu(tx: Tx): Promise<PublicMenu> {
  const { name, phone, address, pictureUrl, settings } = await getBusiness(tx);
  const { language, currency, timeZone } = settings;
  const opening = whenOpen(settings, tx.now());
  const areas = settings.deliveryEnabled ? await listDeliveryAreas(tx) : [];
  return {
    business: { name, phone, address, pictureUrl, language, currency, timeZone, whatsApp: await whatsAppOf(tx) },
    opening: {
      paused: !settings.intakeOpen,
      open: opening.open,
      until: opening.open ? (opening.until?.toISOString() ?? null) : null,
      opensAt: opening.open ? null : (opening.opensAt?.toISOString() ?? null),
      note: opening.note,
    },
    fulfilments: [
      ...(settings.deliveryEnabled ? (["delivery"] as const) : []),
      ...(settings.pickupEnabled ? (["pickup"] as const) : []),
    ],
    minimumMinor: settings.minimumOrderMinor,
    deliveryFeeMinor: settings.deliveryFeeMinor,
    minutes: settings.preparationMinutes,
    areas: areas
      .filter(({ active }) => active)
      .map((area) => ({
        ...{ name: area.name, feeMinor: area.feeMinor, minimumMinor: area.minimumMinor },
        ...{ freeFromMinor: area.freeFromMinor, minutes: area.minutes },
      })),
    paymentMethods: await offeredMethods(tx),
    ...sold(await getMenu(tx)),
  };
}

/** How one may pay here now. */
export async function offeredMethods(tx: Tx): Promise<AcceptedMethod[]> {
  const { settings } = await getBusiness(tx);
  const online = await isReadyOnline(tx);
  return settings.paymentMethods.filter((method) => method !== "online" || online);
}

/** The digits of the number that customers write to. */
export async function whatsAppOf(tx: Tx): Promise<string | null> {
  const channels = (await listChannels(tx)).filter(({ status }) => status === "active");
  const channel = channels.find(({ isDefault }) => isDefault) ?? channels[0];
  return channel?.displayPhoneNumber.replaceAll(/\D/g, "") || null;
}

/** Categories with nothing in them are left out, and groups that nothing offers. */
function sold({
  categories,
  products,
  optionGroup,
}: Menu): Pick<PublicMenu, "categories" | "products" | "optionGroups"> {
  const offered = new Set(products.flatMap(({ optionGroupIds }) => optionGroupIds));
  return {
    categories: categories.filter(({ id }) => products.some(({ categoryId }) => categoryId === id)),
    products: products.map(({ sku: _sku, stock: _stock, ...product }) => product),
    optionGroups: [...optionGroup.values()].filter(({ id }) => offered.has(id)),
  };
}
