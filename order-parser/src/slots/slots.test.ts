import { describe, expect, it } from "vitest";
import { buildMenuIndex, parseOrder, parsePayment, parseTime } from "../order-parser.ts";
import { NOW, TEST_MENU } from "../test-menu.ts";
import { dayName, localNow, openingOn } from "./opening-hours.ts";

const index = buildMenuIndex(TEST_MENU);
const parse = (text: string) => parseOrder(index, text, { now: NOW });

describe("when", () => {
  it.each([
    ["pickup at 8", "20:00"],
    ["בשעה שמונה בערב", "20:00"],
    ["at half past five", "17:30"],
    ["by 20:00", "20:00"],
    ["in 30 minutes", "+30m"],
    ["בעוד חצי שעה", "+30m"],
    ["tomorrow at noon", "tomorrow 12:00"],
    ["מחר בערב", "tomorrow evening"],
    ["ליום שישי ב10 בבוקר", "fri 10:00"],
    ["בין 16:00 ל18:00", "16:00-18:00"],
    ["between 2 and 4 pm", "14:00-16:00"],
    ["asap", "asap"],
    ["כמה שיותר מהר", "asap"],
    ["at 12", "12:00"],
    ["no hurry", null],
  ])("%s", (text, time) => {
    expect(parseTime(text, NOW)).toBe(time);
  });

  it("a number of pieces is no hour", () => {
    expect(parse("for 2 cokes").time).toBeNull();
    expect(parse("3 margherita").time).toBeNull();
  });

  it("days and hours come from the text of the date, not from a clock", () => {
    expect(localNow(NOW)).toEqual({ minutes: 660, weekday: 2 });
    expect(dayName(9)).toBe("tue");
    expect(openingOn({ "sun-thu": "08:00-20:00", fri: "08:00-15:00" }, 5)).toEqual({ from: 480, to: 900 });
    expect(openingOn({ sat: "20:00-02:00" }, 6)).toEqual({ from: 1200, to: 1560 });
    expect(openingOn({ fri: "08:00-15:00" }, 6)).toBeNull();
  });
});

describe("where", () => {
  it.each([
    ["a coke to Herzl 14 apt 2", "Herzl 14 apt 2"],
    ["קולה לרחוב אחוזה 45 רעננה", "אחוזה 45 רעננה"],
    ["קולה, משלוח לבן יהודה 70 דירה 5", "בן יהודה 70 דירה 5"],
    ["large margherita, 7 Lilienblum st", "7 Lilienblum st"],
    ["קולה\n📍 נחלת בנימין 24", "נחלת בנימין 24"],
    ["קולה לרחוב הזית 5", "הזית 5"],
    ["הרצל 5 דירה 3", "הרצל 5 דירה 3"],
  ])("%s", (text, address) => {
    expect(parse(text)).toMatchObject({ address, fulfilment: "delivery" });
  });

  it("what is ordered is no street", () => {
    expect(parse("make it 2 cokes").address).toBeNull();
    expect(parse("מרגריטה גדולה, 3 קולה").address).toBeNull();
  });
});

describe("how it is paid", () => {
  it.each([
    ["במזומן", "cash"],
    ["אשלם באשראי", "card"],
    ["by credit card", "card"],
    ["ביט", "bit"],
    ["a bit of onion", null],
  ])("%s", (text, payment) => {
    expect(parsePayment(text)).toBe(payment);
  });
});
