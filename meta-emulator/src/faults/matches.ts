import type { FaultFacts, FaultPlace } from "./types.ts";

const exact = ["phoneNumberId", "wabaId", "appId", "field", "status"] as const;

/** Whether a fault's place is here: what it does not name fits. */
export function matches(place: FaultPlace, facts: FaultFacts): boolean {
  if (place.method !== undefined && place.method !== facts.method) return false;
  if (place.path !== undefined && !fitsPattern(place.path, facts.path ?? "")) return false;
  return exact.every((part) => place[part] === undefined || place[part] === facts[part]);
}

/** `*` stands for any text, slashes included. */
function fitsPattern(pattern: string, path: string): boolean {
  const [first = "", ...parts] = pattern.split("*");
  if (parts.length === 0) return path === first;
  const last = parts.pop() ?? "";
  if (!path.startsWith(first) || !path.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= path.length - last.length;
}
