import type { DeliveryArea } from "@croozer/contracts/delivery-areas";
import { describe, expect, test } from "vitest";
import { distanceKm } from "./distance.ts";
import { matchArea, type Where } from "./match-area.ts";
import { matchesPostcode } from "./postcodes.ts";
import { readAddress } from "./read-address.ts";
import { isOneSlip, isSameName, soundsOf } from "./spelling.ts";
import { streetHouses } from "./street-houses.ts";
import { area, place } from "./test-areas.ts";
import { isSameTown } from "./towns.ts";

const telAviv = area(place("תל אביב"), { name: { he: "תל אביב", en: "" } });
const ramatGan = area(place("רמת גן"), { name: { he: "רמת גן", en: "" } });
/** The area's Hebrew name, or what the answer is. */
const of = (areas: readonly DeliveryArea[], where: Where | string) => {
  const match = matchArea(areas, typeof where === "string" ? { address: where } : where);
  if (match.kind === "served") return match.area.name.he || match.area.name.en;
  return match.kind === "unclear" ? `unclear: ${match.missing}` : match.kind;
};

describe("spelling", () => {
  test.each([
    ["דיזנגוף", "דיזינגוף"],
    ["דיזנגוף", "דיזנגף"],
    ["Dizengoff", "dizengof"],
    ["דִּיזֶנְגּוֹף", "דיזנגוף"],
    ["ז'בוטינסקי", "ז׳בוטינסקי"],
    ["הרצל", "Herzl"],
    ["דיזנגוף", "Dizengoff"],
    ["רוטשילד", "Rothschild"],
    ["ז'בוטינסקי", "Jabotinsky"],
    ["ויצמן", "Weizmann"],
    ["אבן גבירול", "Ibn Gabirol"],
    ["בן יהודה", "Ben-Yehuda"],
    ["קינג ג'ורג'", "King George"],
  ])("%s is %s", (a, b) => {
    expect([isSameName(a, b), isSameName(b, a)]).toEqual([true, true]);
  });

  test.each([
    ["הרצל", "הרצליה"],
    ["Herzl", "הרצליה"],
    ["בן גוריון", "בן יהודה"],
    ["אלון", "אילת"],
    ["דן", "גן"],
    ["", ""],
    ["רחוב 12", "רחוב 13"],
  ])("%s is not %s", (a, b) => {
    expect(isSameName(a, b)).toBe(false);
  });

  test("one slip is one letter", () => {
    const slips = [
      ["abcd", "abd"],
      ["abcd", "abxd"],
      ["abcd", "acbd"],
      ["abcd", "abcde"],
      ["abcd", "abcd"],
    ] as const;
    expect(slips.every(([a, b]) => isOneSlip(a, b))).toBe(true);
    expect(isOneSlip("abcd", "axyd")).toBe(false);
    expect(soundsOf("הרצל")).toBe("rsl");
  });

  test("towns are known in every writing", () => {
    expect([isSameTown('ת"א', "Tel Aviv"), isSameTown("יפו", "תל אביב"), isSameTown("פ״ת", "פתח תקוה")]).toEqual([
      ...[true, false, true],
    ]);
  });
});

describe("towns and streets", () => {
  const both = [telAviv, ramatGan];

  test("without areas everything is served, without an active one nothing is", () => {
    expect(of([], "הרצל 5")).toBe("everywhere");
    expect(of([{ ...telAviv, active: false }], "הרצל 5, תל אביב")).toBe("not_served");
  });

  test.each([
    ["דיזנגוף 99 תל אביב", "תל אביב"],
    ["דיזנגוף 99, ת״א", "תל אביב"],
    ["99 Dizengoff St, Tel Aviv", "תל אביב"],
    ["דיזנגוף 99, תל אבבי", "תל אביב"],
    ["ביאליק 10 רמת-גן", "רמת גן"],
    ["הרצל 5, חיפה", "not_served"],
    ["הרצל 5", "unclear: town"],
    ["הרצל 5 בניין ירוק", "unclear: town"],
    ["שדרות ירושלים 5 תל אביב", "תל אביב"],
  ])("%s: %s", (address, expected) => {
    expect(of(both, address)).toBe(expected);
  });

  test("who delivers to one town alone means it when none is said", () => {
    expect(of([telAviv], "הרצל 5")).toBe("תל אביב");
    expect(of([telAviv], "Herzl 5")).toBe("תל אביב");
    expect(of([telAviv], "")).toBe("unclear: town");
  });

  test("some streets of a town, in any spelling; the first that fits counts", () => {
    const near = area(place("תל אביב", "שדרות רוטשילד", "הרצל"), { name: { he: "קרוב", en: "" } });
    const areas = [near, { ...telAviv, position: 1_000 }, { ...ramatGan, position: 1_001 }];
    expect(of(areas, "רוטשילד 7, תל אביב")).toBe("קרוב");
    expect(of(areas, "7 Rothschild Blvd, Tel Aviv")).toBe("קרוב");
    expect(of(areas, "אלנבי 7, תל אביב")).toBe("תל אביב");
    expect(of(areas, "הרצל 7")).toBe("קרוב");
    expect(of(areas, "הרצל 7, רמת גן")).toBe("רמת גן");
    expect(of([near], "אלנבי 7")).toBe("not_served");
    expect(of([near], "תל אביב")).toBe("unclear: street");
  });

  test("a street of two towns, without its town, has to be asked about", () => {
    const [one, two] = [area(place("תל אביב", "הרצל")), area(place("רמת גן", "הרצל"))];
    expect(of([one, two], "הרצל 7")).toBe("unclear: town");
    expect(of([one, two], "הרצל 7 רמת גן")).toBe(two.name.en);
  });

  test("some houses of a street, on whichever side of another area they are", () => {
    const [low, high] = [
      area(place("חיפה", "הרצל 1–40"), { name: { he: "למטה", en: "" } }),
      area(place("חיפה", "שד׳ הרצל 41 עד 90"), { name: { he: "למעלה", en: "" } }),
    ];
    const areas = [low, high];
    expect(of(areas, "הרצל 1, חיפה")).toBe("למטה");
    expect(of(areas, "הרצל 40א, חיפה")).toBe("למטה");
    expect(of(areas, "41/3 Herzl st, Haifa")).toBe("למעלה");
    expect(of(areas, "הרצל 91, חיפה")).toBe("not_served");
    expect(of(areas, "הרצל, חיפה")).toBe("unclear: street");
    expect(of(areas, "הרצל 5")).toBe("למטה");
    expect(of([area(place("חיפה", "הרצל 1-40", "הרצל"), { name: { he: "כולו", en: "" } })], "הרצל 91, חיפה")).toBe(
      "כולו",
    );
  });

  test.each([
    ["Herzl 1-40", "Herzl", 1, 40],
    ["Herzl St. 1 – 40", "Herzl St.", 1, 40],
    ["הרצל 1–40", "הרצל", 1, 40],
    ["הרצל 40-1", "הרצל", 1, 40],
    ["הרצל מספרים 2 עד 18", "הרצל", 2, 18],
    ["ה׳ באייר 3־9", "ה׳ באייר", 3, 9],
    ["Rothschild nos. 7 to 7", "Rothschild", 7, 7],
  ])("%s are houses of %s", (written, street, from, to) => {
    expect(streetHouses(written)).toEqual({ street, houses: { from, to } });
  });

  test.each(["רחוב 12", "Herzl", "Street 40", "1-40", "Herzl 1-40 Haifa"])("%s is a street's name", (written) => {
    expect(streetHouses(written)).toEqual({ street: written, houses: null });
  });

  test("a town that nobody knows is refused only when it was filled in as one", () => {
    const parts = readAddress("הרצל 7, מושב רחוק");
    expect(of(both, "הרצל 7, מושב רחוק")).toBe("unclear: town");
    expect(of(both, { parts })).toBe("not_served");
  });
});

describe("postcodes", () => {
  const codes = area({ kind: "postcode", postcodes: ["6423501", "6700000-6799999", "NW1*"] });

  test("single ones, ranges and beginnings", () => {
    expect(
      ["6423501", "6700000", "6799999", "nw1 6xe"].map((code) => of([codes], { address: `Herzl 5 ${code}` })),
    ).toEqual(Array.from({ length: 4 }, () => codes.name.en));
    expect(of([codes], "Herzl 5, 6423502")).toBe("not_served");
    expect(of([codes], "Herzl 5")).toBe("unclear: postcode");
    expect([matchesPostcode("67*", "67"), matchesPostcode("*", "67"), matchesPostcode("670-679", "6750")]).toEqual([
      ...[true, false, false],
    ]);
  });
});

describe("a circle around a point", () => {
  const center = { latitude: 32.0667, longitude: 34.7667 };
  const [small, large] = [2, 5].map((km) => area({ kind: "radius", center, km }, { name: { he: "", en: `${km} km` } }));
  const circles = [small, large].filter((circle) => circle !== undefined);
  const north = (km: number) => ({ latitude: center.latitude + km / 111.195, longitude: center.longitude });

  test("a location is in the first that reaches it", () => {
    expect([0, 1.9, 2.1, 4.9, 5.1].map((km) => of(circles, { location: north(km) }))).toEqual([
      ...["2 km", "2 km", "5 km", "5 km", "not_served"],
    ]);
  });

  test("distances are those of the map", () => {
    const [jerusalem, haifa] = [
      { latitude: 31.7683, longitude: 35.2137 },
      { latitude: 32.794, longitude: 34.9896 },
    ];
    expect(distanceKm(jerusalem, haifa)).toBeGreaterThan(114);
    expect(distanceKm(jerusalem, haifa)).toBeLessThan(117);
    expect(distanceKm({ latitude: 0, longitude: 179.9 }, { latitude: 0, longitude: -179.9 })).toBeLessThan(23);
  });

  test("words alone do not tell, unless another area knows them", () => {
    expect(of(circles, "הרצל 5, תל אביב")).toBe("unclear: location");
    expect(of([...circles, telAviv], "הרצל 5, תל אביב")).toBe("תל אביב");
    expect(of([...circles, telAviv], "הרצל 5, חיפה")).toBe("unclear: location");
  });

  test("a location does not tell the town", () => {
    expect(of([telAviv, ramatGan], { location: center })).toBe("unclear: town");
  });
});
