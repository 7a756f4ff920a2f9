import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";
import { isObject, type Params } from "../../graph/params.ts";
import { isTooDeep } from "../../world/nesting.ts";
import type { ValidationError } from "../types.ts";
import { checkActions } from "./check-actions.ts";
import { checkBindings } from "./check-bindings.ts";
import { wrongType } from "./check-component.ts";
import { checkDataModel } from "./check-data-model.ts";
import { checkRouting } from "./check-routing.ts";
import { checkScreens } from "./check-screens.ts";
import { isAtLeast, type Path, type Problem, placeOf, type Report } from "./problem.ts";
import { readScreens } from "./screen.ts";

/** Published ones may still be sent, but none can be published any more. */
const frozenVersions = ["2.1", "3.0", "3.1", "4.0", "5.0"];
const currentVersions = ["5.1", "6.0", "6.1", "6.2", "6.3", "7.0", "7.1", "7.2", "7.3"];
const dataApiVersions = ["3.0", "4.0"];
const topProperties = ["version", "screens", "routing_model", "data_api_version", "data_channel_uri"];

export function isPublishable(version: string): boolean {
  return currentVersions.includes(version);
}

/** Everything that is wrong with a flow's JSON, with its lines and columns. Empty: it can be published. */
export function validateFlow(text: string): ValidationError[] {
  const problems: Problem[] = [];
  const report: Report = (error, message, path) => problems.push({ error, message, path });
  const flow = parse(text);
  if (flow === null) report("INVALID_FLOW_JSON", "Flow JSON is not valid.", []);
  else check(flow, report);
  const tree = flow === null ? undefined : parseTree(text);
  return problems.map((problem) => locate(text, tree, problem));
}

/** The JSON of a flow, null when it is none. */
export function parse(text: string): Params | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && !isTooDeep(value) ? value : null;
  } catch {
    return null;
  }
}

function check(flow: Params, report: Report): void {
  const version = checkVersion(flow.version, report);
  for (const [name, value] of Object.entries(flow)) checkTop(name, value, version ?? "7.3", report);
  if (flow.screens === undefined) {
    report("MISSING_REQUIRED_TYPE_PROPERTY", "Required property 'screens' is missing.", []);
  } else if (!Array.isArray(flow.screens)) {
    report("INVALID_PROPERTY_TYPE", wrongType(["screens"], "array", flow.screens), ["screens"]);
  } else if (flow.screens.length === 0) {
    report("MIN_ITEMS_REQUIRED", "Property 'screens' should have at least '1' items.", ["screens"]);
  }
  if (version === null) return;
  const screens = readScreens(flow);
  checkScreens(flow, screens, version, report);
  for (const screen of screens) checkDataModel(screen, report);
  checkActions(flow, screens, version, report);
  checkBindings(screens, report);
  checkRouting(flow, screens, report);
}

/** Null when the rest cannot be checked. */
function checkVersion(version: unknown, report: Report): string | null {
  if (version === undefined) {
    report("MISSING_FLOW_JSON_VERSION", "Flow JSON version is not specified.", []);
    return null;
  }
  if (typeof version !== "string" || !/^\d{1,2}\.\d$/.test(version)) {
    report("INVALID_FLOW_JSON_VERSION", "Invalid Flow JSON version.", ["version"]);
    return null;
  }
  if (frozenVersions.includes(version) || currentVersions.includes(version)) return version;
  report("UNSUPPORTED_FLOW_JSON_VERSION", "Unsupported Flow JSON version.", ["version"]);
  return null;
}

function checkTop(name: string, value: unknown, version: string, report: Report): void {
  if (!topProperties.includes(name)) {
    report("INVALID_PROPERTY_KEY", `Property '${name}' cannot be specified at '${placeOf([])}'.`, [name]);
  } else if (name === "data_channel_uri" && isAtLeast(version, "3.0")) {
    const message =
      "Property 'data_channel_uri' is no longer supported in Flow JSON as of version '3.0'. Please configure your endpoint URI using Flows API or Builder.";
    report("INVALID_PROPERTY_KEY", message, [name]);
  } else if (name === "data_channel_uri" && !(typeof value === "string" && URL.canParse(value))) {
    report("INVALID_PROPERTY_VALUE_FORMAT", "Property 'data_channel_uri' should be in 'uri' format.", [name]);
  } else if (name === "data_api_version" && !(typeof value === "string" && dataApiVersions.includes(value))) {
    report("INVALID_PROPERTY_VALUE", `Invalid value found for property '${name}' at '${placeOf([])}'.`, [name]);
  } else if (name === "routing_model" && !isObject(value)) {
    report("INVALID_PROPERTY_TYPE", wrongType([name], "object", value), [name]);
  }
}

/** Meta's form: lines and columns count from 1. */
function locate(text: string, tree: Node | undefined, { error, message, path }: Problem): ValidationError {
  const node = tree && findNearest(tree, path);
  const start = placeIn(text, node?.offset ?? 0);
  const end = placeIn(text, node ? node.offset + node.length : text.length);
  const place = { line_start: start.line, line_end: end.line, column_start: start.column, column_end: end.column };
  return { error, error_type: "FLOW_JSON_ERROR", message, ...place, pointers: [{ ...place, path: pointerOf(path) }] };
}

/** What stands there, or the nearest thing around what is missing. */
function findNearest(tree: Node, path: Path): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node;
  }
  return tree;
}

function placeIn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const newline = before.lastIndexOf("\n");
  return { line: before.split("\n").length, column: offset - newline };
}

/** `screens[0].layout.children[0].type` */
function pointerOf(path: Path): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step}]` : `${index > 0 ? "." : ""}${step}`))
    .join("");
}
