import type { BusinessType } from "@croozer/contracts/auth";
import type { Language } from "@croozer/contracts/basics";
import type { Business, BusinessSettings, UpdateBusiness } from "@croozer/contracts/businesses";
import { type UseFormReturnType, useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { z } from "zod";

/** A business as its form holds it: empty texts for what is not there, percent for the tax. */
export type BusinessValues = {
  name: string;
  type: z.infer<typeof BusinessType>;
  phone: string;
  email: string;
  address: string;
  hours: BusinessSettings["hours"];
  exceptions: BusinessSettings["exceptions"];
  deliveryEnabled: boolean;
  pickupEnabled: boolean;
  deliveryFeeMinor: number | null;
  minimumOrderMinor: number | null;
  preparationMinutes: number | string;
  soonMinutesLeft: number | string;
  lateMinutesLeft: number | string;
  orderDaysAhead: number | string;
  largeOrderUnits: number | string;
  ringScreensAfterMinutes: number | string;
  tellOwnerAfterMinutes: number | string;
  tellCustomerAfterMinutes: number | string;
  pauseWhenUnanswered: boolean;
  firstReplyMinutes: number | string;
  nextReplyMinutes: number | string;
  alertPhone: string;
  currency: string;
  timeZone: string;
  language: Language;
  taxPercent: number | string;
  pricesIncludeTax: boolean;
  taxId: string;
  ticketPrices: boolean;
};
export type BusinessFormApi = UseFormReturnType<BusinessValues>;

const basisPointsPerPercent = 100;

export const valuesOf = ({ settings, ...business }: Business): BusinessValues => ({
  name: business.name,
  type: business.type,
  phone: business.phone ?? "",
  email: business.email ?? "",
  address: business.address ?? "",
  hours: settings.hours,
  exceptions: settings.exceptions,
  deliveryEnabled: settings.deliveryEnabled,
  pickupEnabled: settings.pickupEnabled,
  deliveryFeeMinor: settings.deliveryFeeMinor,
  minimumOrderMinor: settings.minimumOrderMinor,
  preparationMinutes: settings.preparationMinutes,
  soonMinutesLeft: settings.soonMinutesLeft,
  lateMinutesLeft: settings.lateMinutesLeft,
  orderDaysAhead: settings.orderDaysAhead,
  largeOrderUnits: settings.largeOrderUnits,
  ringScreensAfterMinutes: settings.ringScreensAfterMinutes ?? "",
  tellOwnerAfterMinutes: settings.tellOwnerAfterMinutes ?? "",
  tellCustomerAfterMinutes: settings.tellCustomerAfterMinutes ?? "",
  pauseWhenUnanswered: settings.pauseWhenUnanswered,
  firstReplyMinutes: settings.firstReplyMinutes ?? "",
  nextReplyMinutes: settings.nextReplyMinutes ?? "",
  alertPhone: settings.alertPhone ?? "",
  currency: settings.currency,
  timeZone: settings.timeZone,
  language: settings.language,
  taxPercent: settings.taxRateBasisPoints / basisPointsPerPercent,
  pricesIncludeTax: settings.pricesIncludeTax,
  taxId: settings.taxId ?? "",
  ticketPrices: settings.ticketPrices,
});

/** An empty field is never. */
const minutesOrNull = (value: number | string): number | null => (value === "" ? null : Number(value));
const orNull = (text: string) => (text.trim() === "" ? null : text.trim());

/** What the form asks the server to change. */
export const changeFrom = (values: BusinessValues): z.input<typeof UpdateBusiness> => ({
  name: values.name.trim(),
  type: values.type,
  phone: orNull(values.phone),
  email: orNull(values.email),
  address: orNull(values.address),
  settings: {
    hours: values.hours,
    exceptions: values.exceptions.toSorted((a, b) => a.date.localeCompare(b.date)),
    orderDaysAhead: Number(values.orderDaysAhead),
    largeOrderUnits: Number(values.largeOrderUnits),
    ringScreensAfterMinutes: minutesOrNull(values.ringScreensAfterMinutes),
    tellOwnerAfterMinutes: minutesOrNull(values.tellOwnerAfterMinutes),
    tellCustomerAfterMinutes: minutesOrNull(values.tellCustomerAfterMinutes),
    pauseWhenUnanswered: values.pauseWhenUnanswered,
    firstReplyMinutes: minutesOrNull(values.firstReplyMinutes),
    nextReplyMinutes: minutesOrNull(values.nextReplyMinutes),
    alertPhone: orNull(values.alertPhone),
    deliveryEnabled: values.deliveryEnabled,
    pickupEnabled: values.pickupEnabled,
    deliveryFeeMinor: values.deliveryFeeMinor ?? 0,
    minimumOrderMinor: values.minimumOrderMinor ?? 0,
    preparationMinutes: Number(values.preparationMinutes),
    soonMinutesLeft: Number(values.soonMinutesLeft),
    lateMinutesLeft: Number(values.lateMinutesLeft),
    currency: values.currency as BusinessSettings["currency"],
    timeZone: values.timeZone,
    language: values.language,
    taxRateBasisPoints: Math.round(Number(values.taxPercent) * basisPointsPerPercent),
    pricesIncludeTax: values.pricesIncludeTax,
    taxId: orNull(values.taxId),
    ticketPrices: values.ticketPrices,
  },
});

/** What is wrong with a special day, by its place. */
export const exceptionError = (errors: BusinessFormApi["errors"], index: number): string | null => {
  const error = errors[`exceptions.${index}.date`];
  return typeof error === "string" ? error : null;
};

export function useBusinessForm(business: Business): BusinessFormApi {
  const { t } = useTranslation("businesses");
  const { t: tBoard } = useTranslation("board");
  const { t: tIdentity } = useTranslation("identity");
  const number = (value: number | string) => (value === "" ? t("numberMissing") : null);
  return useForm<BusinessValues>({
    initialValues: valuesOf(business),
    validate: {
      name: (name) => (name.trim() === "" ? tIdentity("nameMissing") : null),
      email: (email) => (email.trim() === "" || z.email().safeParse(email.trim()).success ? null : t("emailWrong")),
      pickupEnabled: (pickup, { deliveryEnabled }) => (pickup || deliveryEnabled ? null : t("fulfilmentMissing")),
      exceptions: {
        date: (date, { exceptions }) =>
          date === ""
            ? t("dateMissing")
            : exceptions.filter((other) => other.date === date).length > 1
              ? t("dateTwice")
              : null,
      },
      preparationMinutes: number,
      soonMinutesLeft: (soon, { lateMinutesLeft }) =>
        number(soon) ?? (Number(soon) < Number(lateMinutesLeft) ? t("soonAfterLate") : null),
      lateMinutesLeft: number,
      orderDaysAhead: number,
      largeOrderUnits: number,
      alertPhone: (phone) =>
        phone.trim() === "" || /^[+\d][\d\s().-]{6,}$/.test(phone.trim()) ? null : tBoard("alertPhoneWrong"),
      taxPercent: number,
    },
  });
}
