import { describe, expect, it } from "vitest";
import { addDays, addMonths, weeksOf } from "./month.ts";

describe("a calendar", () => {
  it("goes over the ends of months and years", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
    expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
    expect(addMonths("2026-01-15", -1)).toBe("2025-12-15");
  });
  it("shows whole weeks, from the day on which they begin", () => {
    const november = weeksOf("2026-11-29", false);
    expect(november.map(([first]) => first)).toEqual([
      "2026-11-01",
      "2026-11-08",
      "2026-11-15",
      "2026-11-22",
      "2026-11-29",
    ]);
    expect(weeksOf("2026-11-29", true)[0]?.[0]).toBe("2026-10-26");
    expect(weeksOf("2026-12-05", false).at(-1)?.[6]).toBe("2027-01-02");
  });
});
