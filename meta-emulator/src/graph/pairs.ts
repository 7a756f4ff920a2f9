import { isTooDeep } from "../world/nesting.ts";

/** Brackets nest no deeper than this. */
const mostBrackets = 16;
const bracketed = new RegExp(`^([^[\\]]+)((?:\\[[^[\\]]*\\]){1,${mostBrackets}})$`);

/**
 * Parameters of a query or a form: of a name that comes twice the last one counts, `a[b]=1` and `a[]=1` make objects and
 * lists (as PHP, which Meta's servers descend from, reads them), and a value may be JSON.
 */
export function readPairs(pairs: Iterable<[string, unknown]>): Record<string, unknown> {
  const params = new Map<string, unknown>();
  for (const [name, value] of pairs) {
    const nested = bracketed.exec(name);
    const [, base = name, path = ""] = nested ?? [];
    if (!nested) params.set(base, unpackText(value));
    else
      put(
        branchIn(params, base),
        [...path.matchAll(/\[([^\]]*)\]/g)].map(([, key = ""]) => key),
        unpackText(value),
      );
  }
  return Object.fromEntries([...params].map(([name, value]) => [name, plain(value)]));
}

/** An object or a list that came as JSON text: the Graph API takes them so, also inside a JSON body. */
export function unpackText(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[{[]/.test(value)) return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return isTooDeep(parsed) ? value : parsed;
  } catch {
    return value;
  }
}

type Branch = Map<string, unknown>;

function put(branch: Branch, [key = "", ...rest]: string[], value: unknown): void {
  const name = key === "" ? String(branch.size) : key;
  if (rest.length === 0) branch.set(name, value);
  else put(branchIn(branch, name), rest, value);
}

function branchIn(owner: Branch, name: string): Branch {
  const found = owner.get(name);
  if (found instanceof Map) return found as Branch;
  const made: Branch = new Map();
  owner.set(name, made);
  return made;
}

/** Keys that count from 0 make a list. */
function plain(value: unknown): unknown {
  if (!(value instanceof Map)) return value;
  const branch: Branch = value;
  const keys = [...branch.keys()];
  const values = [...branch.values()].map(plain);
  if (keys.every((key, n) => key === String(n))) return values;
  return Object.fromEntries(keys.map((key, n) => [key, values[n]]));
}
