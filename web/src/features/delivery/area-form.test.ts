import { expect, test } from "vitest";
import { areaFrom, namesIn, pointIn, valuesOf } from "./area-form.ts";

test("a point is read as maps give it", () => {
  const telAviv = { latitude: 32.0667, longitude: 34.7667 };
  for (const text of ["32.0667, 34.7667", "32.0667 34.7667", "https://maps.example/place/@32.0667,34.7667,15z"])
    expect(pointIn(text)).toEqual(telAviv);
  for (const text of ["", "32", "Tel Aviv", "95.5, 34.7"]) expect(pointIn(text)).toBeNull();
});

test("rows that were left empty are not saved, and neither are the fields of other kinds", () => {
  const values = { ...valuesOf(null), en: " Centre ", postcodes: ["61*"] };
  const places = [
    { town: "Haifa", streets: [] },
    { town: " ", streets: [] },
  ];
  expect(areaFrom({ ...values, places })).toMatchObject({
    name: { he: "", en: "Centre" },
    zone: { kind: "place", places: [{ town: "Haifa", streets: [] }] },
    freeFromMinor: null,
  });
  expect(areaFrom({ ...values, kind: "radius", center: "32.1, 34.8", km: "2.5" }).zone).toEqual({
    kind: "radius",
    center: { latitude: 32.1, longitude: 34.8 },
    km: 2.5,
  });
});

test("a pasted list becomes its names, each once", () => {
  expect(namesIn(["הרצל", " מוריה, הרצל;;", "Allenby\n Herzl,"])).toEqual(["הרצל", "מוריה", "Allenby", "Herzl"]);
});
