import type { Alert } from "@croozer/contracts/alerts";
import type { useTranslation } from "react-i18next";

type Words = ReturnType<typeof useTranslation<"alerts">>["t"];

/** What exactly it is about, line by line: the template or number, and Meta's own words and names for the reason. */
export function alertFacts({ kind, subject, data }: Alert, t: Words): string[] {
  const { name, language, number, status, reason, detail, code, restriction, violation, date, reasons, type } = data;
  const about = kind.startsWith("template_") && subject !== "";
  const names = [
    about ? t("template", { name: name ?? subject, language: language ?? "?" }) : null,
    number ? t("number", { number: `+${number}` }) : null,
    !about && name ? name : null,
    // Of these the date or the number beside it says the same.
    kind === "template_category" || kind === "sending_stopped" ? null : (status ?? null),
  ];
  const codes = [reason, code, restriction, violation, date, reasons, type].map((one) => one ?? null);
  const said = detail ? t("metaSays", { detail }) : null;
  return [...names, ...codes, said].flatMap((line) => line || []);
}
