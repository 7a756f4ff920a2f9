import type { Location } from "@croozer/contracts/addresses";

const earthKm = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Kilometres between two points as the crow flies, over a round earth (off by half a percent at most). */
export function distanceKm(a: Location, b: Location): number {
  const latitude = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const longitude = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const h = latitude + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * longitude;
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(h)));
}

export const isWithin = (km: number, center: Location, point: Location): boolean => distanceKm(center, point) <= km;
