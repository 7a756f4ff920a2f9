import { type ConfigOverrides, defaultConfig } from "./config.ts";

/** What a settings file may hold. Address, port, folder and dice are flags; limits and prices belong to the world. */
export const settable = [
  "publicUrl",
  "keepMediaBytes",
  "linkedMedia",
  "orderNumbers",
  "flowEndpointTimeoutMs",
  "blockWindowCode",
  "capabilityLimit",
  "webhooks",
  "timing",
  "people",
  "social",
  "dialogs",
  "rates",
  "numbers",
  "templates",
  "coexistence",
] as const satisfies (keyof ConfigOverrides)[];

const choices: Record<string, readonly (string | number)[]> = {
  linkedMedia: ["fetch", "trust"],
  orderNumbers: ["number", "text"],
  blockWindowCode: [139101, 131047],
  capabilityLimit: ["tier", "number"],
  "webhooks.instagramSecret": ["app", "instagram"],
  "people.usernamePrefix": ["", "@"],
  "people.numberChange": ["two-messages", "one-message"],
  "people.foreignUserId": ["answer", "status"],
  "people.reactionRemoval": ["missing", "empty"],
  "templates.pausedSend": ["answer", "status"],
};
/** Those that may be null, and what they are else. */
const optional: Record<string, "string" | "number"> = { publicUrl: "string", "templates.paceAfter": "number" };

/**
 * Reads the settings of a file, as JSON.
 * @throws Error that names the setting that is unknown or of the wrong kind
 */
export function parseSettings(text: string): ConfigOverrides {
  const given: unknown = JSON.parse(text);
  const defaults = Object.fromEntries(settable.map((name) => [name, defaultConfig[name]]));
  return checkGroup("", given, defaults);
}

function checkGroup(place: string, given: unknown, defaults: Record<string, unknown>): Record<string, unknown> {
  if (!isGroup(given)) throw new Error(`${place === "" ? "the settings" : place} must be an object`);
  for (const [name, value] of Object.entries(given)) {
    const path = place === "" ? name : `${place}.${name}`;
    if (!Object.hasOwn(defaults, name)) throw new Error(`there is no setting ${path}`);
    // Countries and categories are free; the rest of a group has fixed names.
    if (path === "rates") continue;
    checkValue(path, value, defaults[name]);
  }
  return given;
}

function checkValue(path: string, value: unknown, usual: unknown): void {
  if (isGroup(usual)) {
    checkGroup(path, value, usual);
    return;
  }
  const allowed = choices[path];
  if (allowed !== undefined) {
    if (!allowed.some((each) => each === value)) throw new Error(`${path} must be one of ${JSON.stringify(allowed)}`);
    return;
  }
  if (value === null && optional[path] !== undefined) return;
  const kind = optional[path] ?? kindOf(usual);
  if (kindOf(value) !== kind) throw new Error(`${path} must be a ${kind}`);
}

const kindOf = (value: unknown) => (Array.isArray(value) ? "list" : typeof value);

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
