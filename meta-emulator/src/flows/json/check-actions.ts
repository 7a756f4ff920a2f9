import { isObject, type Params } from "../../graph/params.ts";
import { lookUp } from "../../world/look-up.ts";
import { isDynamic, wrongType } from "./check-component.ts";
import { isAtLeast, type Report, typeOf } from "./problem.ts";
import { type Action, nextOf, type Screen } from "./screen.ts";

/** Which actions a component may start; those of 6.0 in the second list. */
const allowed: Record<string, [string[], string[]]> = {
  Footer: [
    ["navigate", "data_exchange", "complete"],
    ["open_url", "update_data"],
  ],
  EmbeddedLink: [
    ["navigate", "data_exchange"],
    ["open_url", "update_data"],
  ],
  OptIn: [
    ["navigate", "data_exchange"],
    ["open_url", "update_data"],
  ],
  NavigationList: [["navigate", "data_exchange"], []],
};
const selectable: [string[], string[]] = [["data_exchange"], ["update_data"]];

/** What taps do: that they may, and where they lead. */
export function checkActions(flow: Params, screens: Screen[], version: string, report: Report): void {
  for (const screen of screens) {
    for (const action of screen.actions) {
      checkKind(action, version, report);
      if (action.name === "navigate") checkNavigate(action, screen, screens, flow, report);
      if (action.name === "complete" && !screen.terminal) {
        const message = "On-click-action 'complete' can only be configured on a terminal screen.";
        report("INVALID_COMPLETE_ACTION", message, action.path);
      }
      if (action.name === "data_exchange" && flow.data_api_version === undefined) {
        const message = "The property 'data_api_version' is required for data_exchange action.";
        report("MISSING_REQUIRED_PROPERTY", message, action.path);
      }
      if (action.name === "open_url" && typeof action.value.url !== "string") {
        report("MISSING_REQUIRED_TYPE_PROPERTY", "Required property 'url' is missing.", action.path);
      }
    }
  }
}

function checkKind({ name, value, path, of, property }: Action, version: string, report: Report): void {
  if (value.name === undefined) {
    report("MISSING_REQUIRED_TYPE_PROPERTY", "Required property 'name' is missing.", path);
    return;
  }
  const [always, since6] = property === "on-click-action" ? (lookUp(allowed, of.type) ?? selectable) : selectable;
  const names = isAtLeast(version, "6.0") ? [...always, ...since6] : always;
  if (!names.includes(name)) {
    report("INVALID_ENUM_VALUE", `Value should be one of: [${names.join(", ")}].`, [...path, "name"]);
  }
  const { payload } = value;
  if (payload !== undefined && !isObject(payload)) {
    report("INVALID_PROPERTY_TYPE", wrongType([...path, "payload"], "object", payload), [...path, "payload"]);
  }
}

function checkNavigate(action: Action, screen: Screen, screens: Screen[], flow: Params, report: Report): void {
  const next = nextOf(action.value);
  const place = [...action.path, "next"];
  if (next === null) {
    report("MISSING_REQUIRED_TYPE_PROPERTY", "Required property 'next' is missing.", action.path);
    return;
  }
  if (next === screen.id) {
    const message = `Same screen navigation is not allowed. Loop detected at [${next}].`;
    report("INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME", message, place);
    return;
  }
  const target = screens.find(({ id }) => id === next);
  if (!target) report("INVALID_NAVIGATE_ACTION_NEXT_SCREEN_NAME", `Unknown screen ids found: [${next}].`, place);
  else if (flow.data_api_version === undefined) checkPayload(action, screen, target, report);
}

/** Without an endpoint a screen gets exactly what the one before hands over. */
function checkPayload(action: Action, screen: Screen, target: Screen, report: Report): void {
  const payload = isObject(action.value.payload) ? action.value.payload : {};
  const path = [...action.path, "payload"];
  const given = Object.keys(payload);
  const expected = Object.keys(target.data);
  if (given.length > 0 && target.value.data === undefined) {
    const message = `No data model is defined in the next screen '${target.id}'.`;
    report("INVALID_NAVIGATE_ACTION_PAYLOAD", message, path);
    return;
  }
  const unknown = given.filter((name) => !expected.includes(name));
  if (unknown.length > 0) {
    const message = `Following fields are missing in the next screen's data model: [${unknown.join(", ")}].`;
    report("INVALID_NAVIGATE_ACTION_PAYLOAD", message, path);
  }
  const absent = expected.filter((name) => !given.includes(name));
  if (absent.length > 0) {
    const message = `Following fields are expected in the next screen's data model but missing in payload: [${absent.join(", ")}].`;
    report("INVALID_NAVIGATE_ACTION_PAYLOAD", message, path);
  }
  for (const [name, value] of Object.entries(payload)) {
    const schema = lookUp(target.data, name);
    const type = isObject(schema) ? schema.type : undefined;
    if (typeof type !== "string" || isDynamic(value) || typeOf(value) === type) continue;
    const message = `Schema of payload data at '${name}' on screen '${screen.id}' is not matching with schema of data model field on screen '${target.id}'. Property is expecting '${type}' but got '${typeOf(value)}'.`;
    report("INVALID_NAVIGATE_ACTION_PAYLOAD", message, [...path, name]);
  }
}
