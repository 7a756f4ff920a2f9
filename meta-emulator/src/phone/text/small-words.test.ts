import { expect, it } from "vitest";
import { moved } from "../attach/map-place.ts";
import { countdown } from "./countdown.ts";
import { duration, fileEnding, fileSize } from "./file-size.ts";
import { formatMoney } from "./money.ts";
import { readableEntries } from "./readable-entries.ts";
import { waveform } from "./waveform.ts";

it("money has the decimals and the place of its currency and language", () => {
  const plain = (text: string) => text.replace(/[\s\u200e\u200f]+/gu, " ").trim();
  expect(plain(formatMoney(6200, "ILS", "en"))).toMatch(/^₪ ?62\.00$/u);
  expect(plain(formatMoney(6200, "ILS", "he"))).toMatch(/^62\.00 ₪$/u);
  expect(formatMoney(500, "JPY", "en")).toMatch(/500$/u);
  expect(formatMoney(1234, "none", "en")).toBe("12.34 none");
});

it("a waveform is as loud as its recording, the loudest bar being 1", () => {
  const samples = Float32Array.from({ length: 400 }, (_, at) => (at < 200 ? 0.1 : 0.4) * (at % 2 === 0 ? 1 : -1));
  const bars = waveform(samples, 4);
  expect(bars).toHaveLength(4);
  expect(bars[3]).toBe(1);
  expect(bars[0]).toBeCloseTo(0.25);
  expect(waveform(new Float32Array(100), 3)).toEqual([0, 0, 0]);
  expect(waveform(new Float32Array(), 2)).toEqual([0, 0]);
});

it("files say their size and their kind", () => {
  expect(fileSize(2_412_000, "en")).toBe("2.4 MB");
  expect(fileSize(12_000, "en")).toBe("12 kB");
  expect(fileSize(46, "en")).toBe("46 bytes");
  expect(fileEnding("Menu.summer.PDF", "application/pdf")).toBe("PDF");
  expect(fileEnding(null, "image/png")).toBe("PNG");
  expect(duration(65.4)).toBe("1:05");
  expect(duration(Number.POSITIVE_INFINITY)).toBe("0:00");
});

it("what is left of an offer", () => {
  const until = "2026-08-08T15:04:09Z";
  expect(countdown(until, Date.parse("2026-08-08T10:00:00Z"))).toEqual({ days: 0, clock: "5:04:09" });
  expect(countdown(until, Date.parse("2026-08-06T15:00:00Z"))?.days).toBe(2);
  expect(countdown(until, Date.parse(until))).toBeNull();
  expect(countdown("never", 0)).toBeNull();
});

it("answers of a form read as words, without the flow's token", () => {
  const response = {
    screen_0_full_name: "Dana",
    extras: ["a", "b"],
    terms: true,
    day: { "start-date": "x" },
    flow_token: "t",
  };
  expect(readableEntries(response)).toEqual([
    ["Full name", "Dana"],
    ["Extras", "a, b"],
    ["Terms", "✓"],
    ["Day", "start-date: x"],
  ]);
});

it("a pin moves east by the right, also over the date line, and never over a pole", () => {
  const haifa = { latitude: 32.8, longitude: 35 };
  expect(moved(haifa, 10, 0).longitude).toBeGreaterThan(35);
  expect(moved(haifa, 0, 10).latitude).toBeLessThan(32.8);
  expect(moved({ latitude: 0, longitude: 179.9999 }, 50, 0).longitude).toBeLessThan(-179);
  expect(moved({ latitude: 90, longitude: 0 }, 0, -100).latitude).toBe(90);
});
