import type { Business, BusinessSettings } from "@croozer/contracts/businesses";

const everyDay = [{ from: "10:00", to: "23:00" }];

/** Where a new business starts: open daily, both ways, prices with Israeli VAT included. */
export function initialSettings(language: "he" | "en"): BusinessSettings {
  return {
    currency: "ILS",
    timeZone: "Asia/Jerusalem",
    language,
    hours: Array.from({ length: 7 }, () => everyDay.map((span) => ({ ...span }))),
    exceptions: [],
    orderDaysAhead: 7,
    taxRateBasisPoints: 1800,
    pricesIncludeTax: true,
    minimumOrderMinor: 0,
    deliveryFeeMinor: 0,
    deliveryEnabled: true,
    pickupEnabled: true,
    intakeOpen: true,
    preparationMinutes: 25,
    soonMinutesLeft: 10,
    lateMinutesLeft: 0,
    largeOrderUnits: 40,
    ringScreensAfterMinutes: 2,
    tellOwnerAfterMinutes: 5,
    tellCustomerAfterMinutes: 10,
    pauseWhenUnanswered: false,
    firstReplyMinutes: null,
    nextReplyMinutes: null,
    alertPhone: null,
    taxId: null,
    ticketPrices: false,
    paymentMethods: ["cash", "card"],
  };
}

/** Latin letters, digits and hyphens of a name; empty for a name without any. */
export function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 40);
}

export type BusinessRow = {
  id: string;
  name: string;
  slug: string;
  type: string;
  phone: string | null;
  email: string | null;
  address: string | null;
  picture_key: string | null;
  status: string;
  settings: unknown;
  created_at: Date;
  version: number;
};

export const pictureUrl = (businessId: string, key: string | null): string | null =>
  key === null ? null : `/api/pictures/${businessId}/${key}`;

/** A row as the API shows it. Settings kept before a field existed get its initial value. */
export function businessOf(row: BusinessRow): Business {
  const settings = row.settings as Partial<BusinessSettings>;
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    // The table checks both.
    type: row.type as Business["type"],
    status: row.status as Business["status"],
    phone: row.phone,
    email: row.email,
    address: row.address,
    pictureUrl: pictureUrl(row.id, row.picture_key),
    settings: { ...initialSettings(settings.language ?? "he"), ...settings },
    createdAt: row.created_at.toISOString(),
  };
}
