import { expect, test } from "vitest";
import type { Delivery, TemplateView } from "../../../phone-api.ts";
import { comingOf } from "./coming.ts";
import { dayMs, hourMs, minuteMs, spanOf, untilWindowsClose } from "./spans.ts";
import { timeWords } from "./time-words.ts";

const now = Date.UTC(2026, 2, 5, 12);
const iso = (ms: number) => new Date(now + ms).toISOString();
const delivery = (label: string, nextAttemptAt: string | null) => ({ label, nextAttemptAt }) as Delivery;
const template = (name: string, reviewAt: string | null) =>
  ({ name, reviewAt, pausedUntil: null, recategorisation: null, heldUntil: null }) as TemplateView;

test("what is coming stands in order, of webhooks only the next, what has passed is left out", () => {
  const sources = {
    deliveries: [
      delivery("late", iso(dayMs)),
      delivery("soon", iso(hourMs)),
      delivery("gone", iso(-1)),
      delivery("ok", null),
    ],
    templates: [template("menu", iso(minuteMs)), template("old", iso(-minuteMs))],
    tokens: [],
    numbers: [],
  };
  expect(comingOf(sources, now, 10).map(({ kind, about }) => `${kind} ${about}`)).toEqual([
    "review menu",
    "webhook soon",
    "prices ",
  ]);
  expect(comingOf(sources, now, 1)).toHaveLength(1);
});

test("a span shows its two largest units", () => {
  const { units } = timeWords.en;
  expect(spanOf(2 * dayMs + 4 * hourMs + minuteMs, units)).toBe("2 d 4 h");
  expect(spanOf(dayMs + minuteMs, units)).toBe("1 d");
  expect(spanOf(35 * minuteMs + 12_000, units)).toBe("35 min 12 s");
  expect(spanOf(200, units)).toBe("0 s");
});

test("windows close together, a minute after the last of them", () => {
  expect(untilWindowsClose([iso(hourMs), null, iso(-1), iso(2 * hourMs)], now)).toBe(2 * hourMs + minuteMs);
  expect(untilWindowsClose([null, iso(-1)], now)).toBeNull();
});
