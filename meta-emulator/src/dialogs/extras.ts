import { isObject } from "../graph/params.ts";
import type { SignupExtras } from "./types.ts";

/** Reads `extras` of `FB.login`, leniently: what it does not know or what has another type is as if it were not there. */
export function readExtras(given: unknown): SignupExtras {
  const extras = asObject(typeof given === "string" ? parse(given) : given);
  const setup = asObject(extras.setup);
  const business = asObject(setup.business);
  const phone = asObject(setup.phone);
  const called = asObject(business.phone);
  const address = asObject(business.address);
  const feature = extras.featureType ?? extras.feature;
  return {
    featureType: feature === "whatsapp_business_app_onboarding" || feature === "only_waba_sharing" ? feature : "",
    appOnlyInstall: listOf(extras.features).some((each) => asObject(each).name === "app_only_install"),
    solutionId: textOf(setup.solutionID) || null,
    business: {
      id: textOf(business.id) || null,
      name: textOf(business.name),
      email: textOf(business.email),
      website: textOf(business.website),
      country: textOf(address.country),
      timezone: textOf(business.timezone),
    },
    phone: {
      number: [textOf(called.code), textOf(called.number)].join("").replace(/^(?=\d)/, "+"),
      displayName: textOf(phone.displayName),
      category: textOf(phone.category),
      description: textOf(phone.description),
    },
    preVerifiedIds: idsOf(asObject(setup.preVerifiedPhone).ids),
    // The documentation shows both names.
    wabaIds: idsOf(asObject(setup.whatsAppBusinessAccount).ids ?? asObject(setup.whatsAppBusinessAccount).id),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function asObject(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function idsOf(value: unknown): string[] {
  return listOf(value)
    .map(textOf)
    .filter((id) => id !== "");
}
