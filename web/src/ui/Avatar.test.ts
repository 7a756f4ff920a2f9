import { expect, test } from "vitest";
import { initialsOf } from "./Avatar.tsx";
import { windowStateOf } from "./WindowRing.tsx";

test("letters stand for a name in any script, the last digits for a phone", () => {
  const names = ["Noa Ben-Ami", "עידו שרעבי", "yael.bakes.haifa", "+972 55-000-0142", "🙏 Dana", ""];
  expect(names.map(initialsOf)).toEqual(["NB", "עש", "YB", "42", "D", "?"]);
});

test("the window is told by what is left of it", () => {
  const now = Date.parse("2026-11-21T10:00:00Z");
  const endsIn = (minutes: number) => windowStateOf(new Date(now + minutes * 60_000).toISOString(), now);
  expect([endsIn(-1), endsIn(0), endsIn(59), endsIn(60), endsIn(360), endsIn(361)]).toEqual([
    "closed",
    "closed",
    "closing",
    "mid",
    "mid",
    "open",
  ]);
  expect(windowStateOf(null, now)).toBe("closed");
});
