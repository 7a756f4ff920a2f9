import { wrongParameter } from "../graph/graph-error.ts";
import { isObject, lengthOf } from "../graph/params.ts";
import type { World } from "../world/world.ts";
import { findFlowByName, flowCategories } from "./keep-flows.ts";

const longestName = 200;

/** A name that no other flow of the WABA has. */
export function readName(world: World, wabaId: string, name: unknown, own?: string): string {
  if (name === undefined) throw wrongParameter("The parameter name is required");
  if (typeof name !== "string" || name.trim() === "" || lengthOf(name) > longestName) {
    throw wrongParameter(`Param name must have 1 to ${longestName} characters`);
  }
  const other = findFlowByName(world, wabaId, name);
  if (other && other.id !== own) {
    const details = "Flow name should be unique within one WhatsApp Business Account.";
    throw wrongParameter("Flow name is not unique", details);
  }
  return name;
}

export function readCategories(categories: unknown): string[] {
  if (categories === undefined) throw wrongParameter("The parameter categories is required");
  if (!Array.isArray(categories) || categories.length === 0) {
    throw wrongParameter("Param categories must be an array of at least one category");
  }
  return categories.map((category: unknown) => {
    if (typeof category === "string" && flowCategories.includes(category)) return category;
    throw wrongParameter(`Param categories must be among {${flowCategories.join(", ")}}`);
  });
}

export function readEndpoint(uri: unknown): string | null {
  if (uri === undefined) return null;
  if (typeof uri === "string" && /^https?:\/\/\S+$/.test(uri) && URL.canParse(uri)) return uri;
  throw wrongParameter("Invalid Endpoint URI", "Provide a valid URL.");
}

/** Written as text, or already read as an object. */
export function readJsonText(json: unknown): string | null {
  if (json === undefined) return null;
  if (typeof json === "string") return json;
  if (isObject(json)) return JSON.stringify(json);
  throw wrongParameter("Param flow_json must be a JSON string");
}
