import { wrongParameter } from "../../graph/graph-error.ts";
import { lengthOf } from "../../graph/params.ts";

/** A text of 1 to `max` characters. `where` as Meta writes it: `message[quick_replies][0][title]`. */
export function shortText(value: unknown, where: string, max: number): string {
  if (value === undefined || value === "") throw wrongParameter(`The parameter ${where} is required.`);
  if (typeof value !== "string") throw wrongParameter(`Param ${where} must be a string.`);
  if (lengthOf(value) > max) throw wrongParameter(`Length of param ${where} must be less than or equal to ${max}`);
  return value;
}

export function optionalText(value: unknown, where: string, max: number): string | null {
  return value === undefined || value === "" ? null : shortText(value, where, max);
}

export function webAddress(value: unknown, where: string): string {
  if (typeof value !== "string" || !/^https?:\/\/\S+$/.test(value) || !URL.canParse(value)) {
    throw wrongParameter(`Param ${where} must be a valid URL.`);
  }
  return value;
}

/** A list of 1 to `max` things. */
export function listOf(value: unknown, where: string, max: number): unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw wrongParameter(`Param ${where} must be a non-empty array.`);
  if (value.length > max) throw wrongParameter(`Param ${where} has too many elements. Max elements: ${max}`);
  return value;
}
