import { invalid, wrongParameter } from "../graph/graph-error.ts";
import { lengthOf, type Params } from "../graph/params.ts";
import type { BusinessProfile } from "./types.ts";

const longest = { about: 139, address: 256, description: 512, email: 128 };
const longestWebsite = 256;
const mostWebsites = 2;
export const verticals = [
  "ALCOHOL",
  "APPAREL",
  "AUTO",
  "BEAUTY",
  "EDU",
  "ENTERTAIN",
  "EVENT_PLAN",
  "FINANCE",
  "GOVT",
  "GROCERY",
  "HEALTH",
  "HOTEL",
  "NONPROFIT",
  "ONLINE_GAMBLING",
  "OTC_DRUGS",
  "OTHER",
  "PHYSICAL_GAMBLING",
  "PROF_SERVICES",
  "RESTAURANT",
  "RETAIL",
  "TRAVEL",
  "UNDEFINED",
];

/** The fields that were given, checked; what is left out stays. */
export function checkProfile(params: Params): Partial<BusinessProfile> {
  const change: Partial<BusinessProfile> = {};
  for (const name of ["about", "address", "description", "email"] as const) {
    if (params[name] !== undefined) change[name] = readText(name, params[name]);
  }
  if (change.about === null) throw invalid("The about text must not be empty.");
  if (change.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(change.email))
    throw invalid("The email address is not valid.");
  if (params.vertical !== undefined) change.vertical = readVertical(params.vertical);
  if (params.websites !== undefined) change.websites = readWebsites(params.websites);
  return change;
}

function readText(name: keyof typeof longest, value: unknown): string | null {
  if (typeof value !== "string") throw wrongParameter(`Param ${name} must be a string.`);
  if (lengthOf(value) > longest[name]) {
    throw wrongParameter(`Param ${name} must be at most ${longest[name]} characters long.`);
  }
  return value === "" ? null : value;
}

function readVertical(vertical: unknown): string {
  const name = vertical === "" ? "UNDEFINED" : String(vertical);
  if (verticals.includes(name)) return name;
  throw wrongParameter(`Param vertical must be one of {${verticals.join(", ")}}`);
}

/** A list, or the JSON text of one as Meta's own example sends it. */
function readWebsites(given: unknown): string[] {
  const websites = typeof given === "string" ? parseList(given) : given;
  if (!Array.isArray(websites)) throw wrongParameter("Param websites must be an array.");
  if (websites.length > mostWebsites) throw wrongParameter(`Param websites must have at most ${mostWebsites} items.`);
  return websites.map((website) => {
    const address = String(website);
    if (!/^https?:\/\//.test(address) || !URL.canParse(address)) throw invalid(`${address} is not a valid website.`);
    if (address.length > longestWebsite) {
      throw wrongParameter(`Param websites must be at most ${longestWebsite} characters long.`);
    }
    return address;
  });
}

function parseList(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
