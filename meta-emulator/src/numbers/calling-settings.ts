import { missing, wrongParameter } from "../graph/graph-error.ts";
import { isObject, type Params } from "../graph/params.ts";

const flags = ["ENABLED", "DISABLED"];
const visibilities = ["DEFAULT", "DISABLE_ALL"];
const days = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];
const entriesPerDay = 2;
const mostHolidays = 20;
const known = ["status", "call_icon_visibility", "call_icons", "call_hours", "callback_permission_status", "sip"];

/** The `calling` object of the settings, checked as far as it is documented. */
export function checkCalling(calling: unknown): Params {
  if (!isObject(calling)) throw wrongParameter("Param calling must be a JSON object.");
  for (const name of Object.keys(calling)) {
    if (!known.includes(name)) throw wrongParameter(`Unexpected key "${name}" on param "calling"`);
  }
  oneOf(calling, "status", flags);
  oneOf(calling, "call_icon_visibility", visibilities);
  oneOf(calling, "callback_permission_status", flags);
  if (calling.call_hours !== undefined) checkHours(calling.call_hours);
  return calling;
}

function checkHours(hours: unknown): void {
  if (!isObject(hours)) throw wrongParameter("Param calling['call_hours'] must be a JSON object.");
  if (hours.status === undefined) throw missing("calling['call_hours']['status']");
  oneOf(hours, "status", flags);
  if (!isTimezone(hours.timezone_id)) throw wrongParameter("Timezone is invalid in call_hours");
  const weekly = hours.weekly_operating_hours;
  if (!Array.isArray(weekly) || weekly.length === 0) {
    throw wrongParameter("weekly_operating_hours in call_hours cannot be empty");
  }
  const perDay = new Map<string, [number, number][]>();
  for (const entry of weekly) {
    const { day, open, close } = readEntry(entry);
    const others = perDay.get(day) ?? [];
    if (others.length >= entriesPerDay) {
      throw wrongParameter("More than 2 entries not allowed in weekly_operating_hours schedule in call_hours");
    }
    if (others.some(([from, to]) => open < to && from < close)) {
      throw wrongParameter("Overlapping schedule in call_hours is not allowed");
    }
    perDay.set(day, [...others, [open, close]]);
  }
  checkHolidays(hours.holiday_schedule);
}

function readEntry(entry: unknown): { day: string; open: number; close: number } {
  if (!isObject(entry) || typeof entry.day_of_week !== "string" || !days.includes(entry.day_of_week)) {
    throw wrongParameter("Invalid schedule for call_hours");
  }
  const open = readTime(entry.open_time);
  const close = readTime(entry.close_time);
  if (open >= close) throw wrongParameter("Invalid schedule for call_hours");
  return { day: entry.day_of_week, open, close };
}

/** `1130`: minutes since midnight. */
function readTime(time: unknown): number {
  const text = typeof time === "string" ? time : "";
  if (!/^([01]\d|2[0-3])[0-5]\d$/.test(text)) throw wrongParameter("Invalid schedule for call_hours");
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(2));
}

function checkHolidays(holidays: unknown): void {
  if (holidays === undefined) return;
  if (!Array.isArray(holidays) || holidays.length > mostHolidays) {
    throw wrongParameter("Param calling['call_hours']['holiday_schedule'] must be a list of at most 20 dates");
  }
  for (const each of holidays) {
    if (!isObject(each) || typeof each.date !== "string" || !/^\d{4}-\d\d-\d\d$/.test(each.date)) {
      throw wrongParameter("Date format in holiday_schedule for call_hours is invalid");
    }
  }
}

function isTimezone(zone: unknown): boolean {
  if (typeof zone !== "string") return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

function oneOf(params: Params, name: string, values: string[]): void {
  const value = params[name];
  if (value === undefined || (typeof value === "string" && values.includes(value))) return;
  throw wrongParameter(`Param ${name} must be one of {${values.join(", ")}}`);
}
