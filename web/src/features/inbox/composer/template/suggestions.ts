import type { AccountTemplate } from "@croozer/contracts/account-templates";
import type { CannedValues, CannedVariable } from "@croozer/contracts/canned-text";
import { buttonPlaces, nothingFilled, placesIn, type TemplateFilling } from "@croozer/contracts/template-filling";

/** What named places are usually called. */
const usual: readonly [RegExp, CannedVariable][] = [
  [/^(customer_)?first_?name$/, "customer.firstName"],
  [/^(customer|customer_name|name|full_name|client_name)$/, "customer.name"],
  [/^(order|order_id|order_no|order_number)$/, "order.number"],
  [/^(order_)?status$/, "order.status"],
  [/^(order_)?(total|amount|sum|price)$/, "order.total"],
  [/(^|_)(link|url)$/, "order.trackingLink"],
  [/^(business|shop|store|restaurant)(_name)?$/, "business.name"],
  [/^(business|shop|store)_phone$/, "business.phone"],
  [/^(agent|member|staff)(_name)?$/, "member.firstName"],
];

const guess = (place: string, values: CannedValues): string => {
  const known = usual.find(([pattern]) => pattern.test(place.toLowerCase()));
  return known === undefined ? "" : (values[known[1]] ?? "");
};

/** The end of an address that begins as the template's does. */
function endOf(url: string | null, values: CannedValues): string {
  const begin = url?.slice(0, url.indexOf("{{")) ?? "";
  const link = values["order.trackingLink"] ?? "";
  return begin !== "" && link.startsWith(begin) ? link.slice(begin.length) : "";
}

/** A template filled in as far as its places' names say by what. */
export function firstFilling(template: AccountTemplate, values: CannedValues): TemplateFilling {
  const fill = (text: string) => Object.fromEntries(placesIn(text).map((place) => [place, guess(place, values)]));
  return {
    ...nothingFilled,
    header: fill(template.header?.text ?? ""),
    body: fill(template.body),
    buttons: Object.fromEntries(
      buttonPlaces(template).map((index) => [index, endOf(template.buttons[index]?.url ?? null, values)]),
    ),
  };
}

const offered: readonly CannedVariable[] = [
  "customer.firstName",
  "customer.name",
  "order.number",
  "order.status",
  "order.total",
  "business.name",
  "member.firstName",
];

/** What is known and may be meant by a place, each once. */
export const suggestionsFrom = (values: CannedValues): string[] => [
  ...new Set(offered.flatMap((name) => values[name] ?? [])),
];
