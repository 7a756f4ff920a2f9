import { numeralValue } from "../numerals.ts";
import type { Token } from "../text/tokens.ts";
import { compilePhrases } from "./phrases.ts";
import type { Slot } from "./slot.ts";

export const ASAP = compilePhrases([
  "asap",
  "a.s.a.p",
  "as soon as possible",
  "as soon as you can",
  "right away",
  "right now",
  "immediately",
  "as quick as possible",
  "as fast as possible",
  "כמה שיותר מהר",
  "הכי מהר שאפשר",
  "הכי מהר",
  "בהקדם",
  "בהקדם האפשרי",
  "מיד",
  "מייד",
  "דחוף",
  "עכשיו",
  "כמה שיותר מוקדם",
]);

const MINUTE_WORDS = new Set(["min", "mins", "minute", "minutes", "דקות", "דקה", "דק"]);

const HOUR_WORDS = new Set(["hour", "hours", "hr", "hrs", "שעה", "שעות"]);

const SOON = new Set(["in", "within", "בעוד", "עוד", "תוכ"]);

export function findSoon(tokens: readonly Token[]): Slot<string> | null {
  for (let at = 0; at < tokens.length; at++) {
    if (!SOON.has(tokens[at]?.base ?? "")) continue;
    let next = at + 1;
    while (
      ["about", "around", "a", "an", "כ"].includes(tokens[next]?.base ?? "") &&
      !HOUR_WORDS.has(tokens[next]?.base ?? "")
    )
      next++;
    const token = tokens[next];
    const after = tokens[next + 1]?.base ?? "";
    if (!token) return null;
    if (HOUR_WORDS.has(token.base) && after === "and" && tokens[next + 3]?.base === "half")
      return { value: "+90m", start: at, end: next + 4 };
    if (HOUR_WORDS.has(token.base))
      return { value: after === "וחצי" ? "+90m" : "+60m", start: at, end: next + (after === "וחצי" ? 2 : 1) };
    if (token.base === "שעתיימ") return { value: "+120m", start: at, end: next + 1 };
    if (token.base === "half" || token.base === "חצי") {
      const end = ["a", "an"].includes(after) ? next + 2 : next + 1;
      if (HOUR_WORDS.has(tokens[end]?.base ?? "")) return { value: "+30m", start: at, end: end + 1 };
      continue;
    }
    if (token.base === "רבע" && HOUR_WORDS.has(after)) return { value: "+15m", start: at, end: next + 2 };
    const amount = token.kind === "number" ? token.value : numeralValue(token.base);
    if (amount === null) continue;
    if (MINUTE_WORDS.has(after)) return { value: `+${amount}m`, start: at, end: next + 2 };
    if (HOUR_WORDS.has(after)) return { value: `+${amount * 60}m`, start: at, end: next + 2 };
  }
  return null;
}
