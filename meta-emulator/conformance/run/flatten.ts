/**
 * What a request or a webhook says, path by path: `type=image`, `image.id`, `interactive.header.type=text`. Of `fields`
 * every name is a value of its own, JSON texts are looked into.
 */
export function flatten(value: unknown): Set<string> {
  const found = new Set<string>();
  collect(value, "", found);
  return found;
}

function collect(value: unknown, path: string, found: Set<string>): void {
  if (path !== "") found.add(path);
  if (Array.isArray(value)) {
    for (const item of value) collect(item, `${path}[]`, found);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, item] of Object.entries(value)) collect(item, path === "" ? key : `${path}.${key}`, found);
  } else if (path === "fields") {
    for (const [name] of String(value).matchAll(/\w+/g)) found.add(`fields=${name}`);
  } else if (typeof value === "string" && /^[[{]/.test(value)) {
    found.add(`${path}=${value}`);
    collect(parsed(value), path, found);
  } else {
    found.add(`${path}=${value}`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
