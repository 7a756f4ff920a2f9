import type { Location } from "@croozer/contracts/addresses";
import type { DeliveryArea } from "@croozer/contracts/delivery-areas";

export type Circle = { center: Location; km: number };
type Point = { x: number; y: number };
/** North is up; lengths are of the drawing. */
export type Sketch = { from: Point; to: Point; circles: (Point & { radius: number })[]; km: number };

const kmPerDegree = 111.32;
const cosOf = (degrees: number) => Math.cos((degrees * Math.PI) / 180);

/** Kilometres as the crow flies; within a town the earth is flat. */
export function distanceKm(a: Location, b: Location): number {
  const east = (b.longitude - a.longitude) * cosOf((a.latitude + b.latitude) / 2);
  return Math.hypot(east, b.latitude - a.latitude) * kmPerDegree;
}

/** Areas that have an outline: those told by a distance from a point, the narrow ones first. */
export const circlesOf = (areas: readonly DeliveryArea[]): Circle[] =>
  areas
    .flatMap(({ zone, active }) => (active && zone.kind === "radius" ? [{ center: zone.center, km: zone.km }] : []))
    .sort((a, b) => a.km - b.km);

/** Both ends of the way within a drawing of that size, as large as fits. */
export function sketchOf(
  from: Location,
  to: Location,
  circles: readonly Circle[],
  { width, height, margin }: { width: number; height: number; margin: number },
): Sketch {
  const middle = { latitude: (from.latitude + to.latitude) / 2, longitude: (from.longitude + to.longitude) / 2 };
  const kmOf = ({ latitude, longitude }: Location) => ({
    east: (longitude - middle.longitude) * cosOf(middle.latitude) * kmPerDegree,
    north: (latitude - middle.latitude) * kmPerDegree,
  });
  const span = { east: Math.abs(kmOf(to).east) * 2, north: Math.abs(kmOf(to).north) * 2 };
  // Neighbours are not blown up until the way fills the drawing.
  const leastKm = 0.3;
  const perKm = Math.min(
    (width - 2 * margin) / Math.max(span.east, leastKm),
    (height - 2 * margin) / Math.max(span.north, leastKm / 3),
  );
  const place = (where: Location): Point => {
    const { east, north } = kmOf(where);
    return { x: width / 2 + east * perKm, y: height / 2 - north * perKm };
  };
  return {
    from: place(from),
    to: place(to),
    circles: circles.map(({ center, km }) => ({ ...place(center), radius: km * perKm })),
    km: distanceKm(from, to),
  };
}
