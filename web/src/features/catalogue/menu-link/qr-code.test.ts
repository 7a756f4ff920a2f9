import { expect, test } from "vitest";
import { qrCode, qrPath, qrSvg } from "./qr-code.ts";

test("a code has its three finders in the corners, and quiet around it", () => {
  const { size, isDark } = qrCode("https://example.com/m/napoli");
  const finder = (row: number, column: number) =>
    Array.from({ length: 7 }, (_, step) => isDark(row, column + step)).every(Boolean);
  expect([finder(4, 4), finder(4, size - 11), finder(size - 11, 4), finder(size - 11, size - 11)]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  for (let place = 0; place < size; place++)
    expect([isDark(3, place), isDark(place, size - 4)]).toEqual([false, false]);
});

test("its drawing covers as many modules as are dark", () => {
  const code = qrCode("https://example.com/m/napoli");
  const drawn = [...qrPath(code).matchAll(/h(\d+)v/g)].reduce((sum, [, width]) => sum + Number(width), 0);
  const places = Array.from({ length: code.size }, (_, place) => place);
  expect(drawn).toBe(places.flatMap((row) => places.filter((column) => code.isDark(row, column))).length);
  expect(qrSvg(code)).toContain(`viewBox="0 0 ${code.size} ${code.size}"`);
});
