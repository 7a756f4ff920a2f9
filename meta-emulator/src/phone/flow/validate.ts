import { dateRules, dayOfValue, daysBetween, isOpenDay } from "./dates.ts";
import { type Component, choicesOf, isRecord, textOf } from "./flow-json.ts";
import type { FlowWords } from "./flow-words.ts";

const textPatterns: Record<string, RegExp> = {
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/u,
  number: /^-?\d+(\.\d+)?$/u,
  passcode: /^\d+$/u,
  phone: /^\+?[\d\s().-]{5,20}$/u,
};

/** What WhatsApp takes when the flow does not say. */
const defaultLength: Record<string, number> = { TextInput: 80, TextArea: 600 };

/** Components that hold an answer. */
const fields = new Set([
  ...["TextInput", "TextArea", "Dropdown", "RadioButtonsGroup", "CheckboxGroup", "ChipsSelector"],
  ...["DatePicker", "CalendarPicker", "OptIn", "PhotoPicker", "DocumentPicker"],
]);

export function isField(component: Component): boolean {
  return fields.has(component.type) && typeof component.name === "string";
}

function numberOf(component: Component, key: string): number | null {
  const value = Number(component[key]);
  return component[key] === undefined || component[key] === "" || Number.isNaN(value) ? null : value;
}

export function longestOf(component: Component): number {
  return (
    numberOf(component, component.type === "TextArea" ? "max-length" : "max-chars") ??
    defaultLength[component.type] ??
    80
  );
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === "" || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "string" && value.trim() === "";
}

function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, "u").test(value);
  } catch {
    return true; // a pattern that is none forbids nothing
  }
}

function textProblem(component: Component, value: string, said: FlowWords): string | null {
  const type = textOf(component, "input-type") ?? "text";
  const own = textOf(component, "error-message");
  const shortest = numberOf(component, "min-chars") ?? 0;
  const length = [...value].length;
  if (length < shortest) return own ?? said.tooShort(shortest);
  if (length > longestOf(component)) return own ?? said.tooLong(longestOf(component));
  if (textPatterns[type] && !textPatterns[type].test(value.trim())) return own ?? said.wrong[type] ?? said.wrongText;
  const pattern = textOf(component, "pattern");
  return pattern !== null && !matches(pattern, value) ? (own ?? said.wrongText) : null;
}

function countProblem(component: Component, chosen: unknown[], said: FlowWords): string | null {
  const least = numberOf(component, "min-selected-items") ?? 0;
  const most = numberOf(component, "max-selected-items") ?? choicesOf(component).length;
  if (chosen.length < least) return said.tooFew(least);
  return chosen.length > most ? said.tooMany(most) : null;
}

function dateProblem(component: Component, value: unknown, said: FlowWords): string | null {
  const rules = dateRules(component);
  if (isRecord(value)) {
    const first = dayOfValue(value["start-date"]);
    const last = dayOfValue(value["end-date"]);
    if (first === null || last === null) return said.rangeMissing;
    const days = daysBetween(first, last);
    const [least, most] = [numberOf(component, "min-days"), numberOf(component, "max-days")];
    if (days < 1 || !isOpenDay(first, rules) || !isOpenDay(last, rules)) return said.dayClosed;
    if (least !== null && days < least) return said.tooFewDays(least);
    return most !== null && days > most ? said.tooManyDays(most) : null;
  }
  const day = dayOfValue(value);
  return day !== null && isOpenDay(day, rules) ? null : said.dayClosed;
}

/** What is wrong with the answer in a field; null when nothing is. */
export function problemOf(component: Component, value: unknown, said: FlowWords): string | null {
  const needed = component.required === true || component["min-selected-items"] !== undefined;
  if (isEmpty(value)) {
    const least = numberOf(component, "min-selected-items") ?? 0;
    if (component.required !== true && !(needed && least > 0)) return null;
    return least > 1 ? said.tooFew(least) : said.needed;
  }
  switch (component.type) {
    case "TextInput":
    case "TextArea":
      return textProblem(component, String(value), said);
    case "CheckboxGroup":
    case "ChipsSelector":
      return countProblem(component, Array.isArray(value) ? value : [], said);
    case "DatePicker":
    case "CalendarPicker":
      return dateProblem(component, value, said);
    default:
      return null;
  }
}

/** Everything that is wrong on a screen, by the fields' names. */
export function problemsOf(
  shown: readonly Component[],
  form: Record<string, unknown>,
  said: FlowWords,
): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const component of shown) {
    if (!isField(component) || component.enabled === false) continue;
    const name = String(component.name);
    const problem = problemOf(component, form[name], said);
    if (problem !== null) problems[name] = problem;
  }
  return problems;
}
