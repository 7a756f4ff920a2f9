import type { Location } from "@croozer/contracts/addresses";
import type { DeliveryArea, DeliveryZone, SaveDeliveryArea } from "@croozer/contracts/delivery-areas";
import { type UseFormReturnType, useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { z } from "zod";

export type ZoneKind = DeliveryZone["kind"];
export type Place = { town: string; streets: string[] };

/** An area as its form holds it: the fields of every kind, so that trying another kind loses nothing. */
export type AreaValues = {
  he: string;
  en: string;
  kind: ZoneKind;
  places: Place[];
  postcodes: string[];
  /** As people copy it from a map: `32.0667, 34.7667`. */
  center: string;
  km: number | string;
  feeMinor: number | null;
  minimumMinor: number | null;
  freeFromMinor: number | null;
  minutes: number | string;
  active: boolean;
};
export type AreaFormApi = UseFormReturnType<AreaValues>;

export const emptyPlace = (): Place => ({ town: "", streets: [] });

export function valuesOf(area: DeliveryArea | null): AreaValues {
  const zone = area?.zone;
  return {
    he: area?.name.he ?? "",
    en: area?.name.en ?? "",
    kind: zone?.kind ?? "place",
    places: zone?.kind === "place" ? zone.places : [emptyPlace()],
    postcodes: zone?.kind === "postcode" ? zone.postcodes : [],
    center: zone?.kind === "radius" ? `${zone.center.latitude}, ${zone.center.longitude}` : "",
    km: zone?.kind === "radius" ? zone.km : 3,
    feeMinor: area?.feeMinor ?? 0,
    minimumMinor: area?.minimumMinor ?? 0,
    freeFromMinor: area?.freeFromMinor ?? null,
    minutes: area?.minutes ?? 20,
    active: area?.active ?? true,
  };
}

/** Reads a point as maps give it: two numbers, or a link with them behind an @. Null while it is none. */
export function pointIn(text: string): Location | null {
  const match = /(-?\d{1,2}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)/.exec(text.split("@").at(-1) ?? "");
  const [latitude, longitude] = [Number(match?.[1] ?? Number.NaN), Number(match?.[2] ?? Number.NaN)];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

/** Lists that are pasted come with any of these between their parts. */
export const between = [",", ";", "\n"];

/** Names one by one, however they came into the field; each once. */
export const namesIn = (tags: readonly string[]): string[] => [
  ...new Set(
    tags
      .flatMap((tag) => tag.split(/[,;\n]/))
      .map((name) => name.trim())
      .filter((name) => name !== ""),
  ),
];

const isNamed = ({ town, streets }: Place) => town.trim() !== "" || streets.length > 0;

function zoneFrom({ kind, places, postcodes, center, km }: AreaValues): DeliveryZone {
  switch (kind) {
    case "place":
      return { kind, places: places.filter(isNamed) };
    case "postcode":
      return { kind, postcodes };
    case "radius":
      return { kind, center: pointIn(center) ?? { latitude: 0, longitude: 0 }, km: Number(km) };
  }
}

/** What the form asks the server to save. */
export const areaFrom = (values: AreaValues): z.input<typeof SaveDeliveryArea> => ({
  name: { he: values.he.trim(), en: values.en.trim() },
  zone: zoneFrom(values),
  feeMinor: values.feeMinor ?? 0,
  minimumMinor: values.minimumMinor ?? 0,
  freeFromMinor: values.freeFromMinor,
  minutes: Number(values.minutes),
  active: values.active,
});

export function useAreaForm(area: DeliveryArea | null): AreaFormApi {
  const { t } = useTranslation("delivery");
  const of = (kind: ZoneKind, wrong: boolean, text: string) => (values: AreaValues) =>
    values.kind === kind && wrong ? text : null;
  return useForm<AreaValues>({
    initialValues: valuesOf(area),
    validate: {
      he: (he, { en }) => (he.trim() === "" && en.trim() === "" ? t("nameMissing") : null),
      places: (places, values) => of("place", !places.some(isNamed), t("placesMissing"))(values),
      postcodes: (postcodes, values) => of("postcode", postcodes.length === 0, t("postcodesMissing"))(values),
      center: (center, values) => of("radius", pointIn(center) === null, t("centerWrong"))(values),
      km: (km, values) => of("radius", !(Number(km) > 0), t("numberMissing"))(values),
      minutes: (minutes) => (minutes === "" ? t("numberMissing") : null),
    },
  });
}
