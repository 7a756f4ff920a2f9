import { isObject, type Params } from "../../graph/params.ts";

/** Where in the flow's JSON: `["screens", 0, "layout", "children", 2]`. */
export type Path = (string | number)[];
export type Problem = { error: string; message: string; path: Path };
/** Says that something is wrong; checking goes on. */
export type Report = (error: string, message: string, path: Path) => void;

/** As messages name places: `$root/screens/0/layout`. */
export function placeOf(path: Path): string {
  return ["$root", ...path].join("/");
}

export function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

export function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

/** The objects of a list with the place of each; anything else in it is left out, and reported elsewhere. */
export function objectsOf(list: unknown, path: Path): { value: Params; path: Path }[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((value: unknown, index) => (isObject(value) ? [{ value, path: [...path, index] }] : []));
}

/** Versions compare by number: 6.3 < 7.0 < 10.0. */
export function isAtLeast(version: string, least: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split(".").map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
