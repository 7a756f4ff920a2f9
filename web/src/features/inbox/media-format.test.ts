import { expect, test } from "vitest";
import { clock, fileLabel, isOver } from "./media-format.ts";

test("lengths are minutes and seconds", () => {
  expect([0, 999, 7_400, 750_000].map(clock)).toEqual(["0:00", "0:00", "0:07", "12:30"]);
});

test("a document is labelled by its name, else by its type", () => {
  expect(fileLabel("תפריט.pdf", null)).toBe("PDF");
  expect(fileLabel(null, "application/vnd.openxmlformats-officedocument.wordprocessingml.document")).toBe("DOCUMENT");
  expect(fileLabel(null, "audio/ogg; codecs=opus")).toBe("OGG");
  expect(fileLabel(null, null)).toBeNull();
});

test("an address is over shortly before its time", () => {
  const url = "/api/files/1/original?business=2&until=1000&signature=x";
  expect([isOver(url, 990_000), isOver(url, 996_000), isOver("/api/files/1/original", 0)]).toEqual([false, true, true]);
});
