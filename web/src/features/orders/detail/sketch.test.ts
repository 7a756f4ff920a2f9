import { expect, test } from "vitest";
import { distanceKm, sketchOf } from "./sketch.ts";

const haifa = { latitude: 32.794, longitude: 34.9896 };
const size = { width: 400, height: 120, margin: 20 };

test("a kilometre is a kilometre, north as east", () => {
  const north = { ...haifa, latitude: haifa.latitude + 1 / 111.32 };
  const east = { ...haifa, longitude: haifa.longitude + 1 / (111.32 * Math.cos((haifa.latitude * Math.PI) / 180)) };
  expect(distanceKm(haifa, north)).toBeCloseTo(1, 3);
  expect(distanceKm(haifa, east)).toBeCloseTo(1, 3);
});

test("north is up, both ends are within the drawing, and an area's edge runs where its distance says", () => {
  const to = { latitude: 32.81, longitude: 35.02 };
  const sketch = sketchOf(haifa, to, [{ center: haifa, km: distanceKm(haifa, to) }], size);
  expect(sketch.to.y).toBeLessThan(sketch.from.y);
  expect(sketch.to.x).toBeGreaterThan(sketch.from.x);
  for (const { x, y } of [sketch.from, sketch.to]) {
    expect([x >= 19.9, x <= 380.1, y >= 19.9, y <= 100.1]).toEqual([true, true, true, true]);
  }
  const [circle] = sketch.circles;
  const drawn = Math.hypot(sketch.to.x - sketch.from.x, sketch.to.y - sketch.from.y);
  expect(circle?.radius).toBeCloseTo(drawn, 0);
});

test("neighbours stand beside each other rather than at both ends of the drawing", () => {
  const { from, to } = sketchOf(haifa, haifa, [], size);
  expect([from, to]).toEqual([
    { x: 200, y: 60 },
    { x: 200, y: 60 },
  ]);
});
