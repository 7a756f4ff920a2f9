import { isObject, type Params } from "../../graph/params.ts";
import { lookUp } from "../../world/look-up.ts";
import { components, type Kind, ranges } from "./components.ts";
import { isAtLeast, type Path, placeOf, type Report, typeOf } from "./problem.ts";

/** A component by itself: its kind, its properties and their types. Returns whether it is one. */
export function checkComponent(component: unknown, path: Path, version: string, report: Report): component is Params {
  if (!isObject(component)) {
    report("INVALID_PROPERTY_TYPE", wrongType(path, "object", component), path);
    return false;
  }
  const { type } = component;
  if (type === undefined) {
    report("MISSING_REQUIRED_TYPE_PROPERTY", "Required property 'type' is missing.", path);
    return false;
  }
  const known = typeof type === "string" && Object.hasOwn(components, type) ? components[type] : undefined;
  if (typeof type !== "string" || !known || !isAtLeast(version, known.since ?? "0.0")) {
    report("INVALID_PROPERTY_VALUE", `Invalid value found for property 'type' at '${placeOf(path)}'.`, [
      ...path,
      "type",
    ]);
    return false;
  }
  for (const name of known.required) {
    if (component[name] === undefined)
      report("MISSING_REQUIRED_TYPE_PROPERTY", `Required property '${name}' is missing.`, path);
  }
  for (const [name, value] of Object.entries(component)) {
    if (name === "type") continue;
    const kind = lookUp(known.properties, name);
    if (kind) checkValue(name, value, kind, [...path, name], report);
    else {
      report("INVALID_PROPERTY_KEY", `Property '${name}' cannot be specified at ${type} on '${placeOf(path)}'.`, [
        ...path,
        name,
      ]);
    }
  }
  checkTogether(component, type, path, report);
  return true;
}

function checkValue(name: string, value: unknown, kind: Kind, path: Path, report: Report): void {
  if (Array.isArray(kind)) {
    if (isDynamic(value) || (typeof value === "string" && kind.includes(value))) return;
    report("INVALID_ENUM_VALUE", `Value should be one of: [${kind.join(", ")}].`, path);
    return;
  }
  if (kind === "name") checkName(name, value, path, report);
  if (kind === "name" || kind === "any" || (isDynamic(value) && kind !== "components")) return;
  const expected = expectedTypes[kind];
  if (expected && !expected.includes(typeOf(value)) && !(kind === "number" && /^\d+$/.test(String(value)))) {
    report("INVALID_PROPERTY_TYPE", wrongType(path, expected.join(" or "), value), path);
  } else if (typeof value === "string" && value.trim() === "" && (kind === "text" || kind === "texts")) {
    report("PATTERN_MISMATCH", `Property '${name}' should not be blank or empty string.`, path);
  }
}

const expectedTypes: Record<string, string[]> = {
  text: ["string"],
  texts: ["string", "array"],
  flag: ["boolean"],
  number: ["number"],
  list: ["array"],
  object: ["object"],
  action: ["object"],
  components: ["array"],
};

function checkName(name: string, value: unknown, path: Path, report: Report): void {
  if (typeof value !== "string") report("INVALID_PROPERTY_TYPE", wrongType(path, "string", value), path);
  else if (value === "") {
    report("MIN_CHARS_REQUIRED", `Property '${name}' should have at least '1' characters.`, path);
  }
}

/** What properties of one component say about each other. */
function checkTogether(component: Params, type: string, path: Path, report: Report): void {
  for (const [least, most] of ranges) {
    const [from, to] = [component[least], component[most]].map((value) => (typeof value === "number" ? value : null));
    if (from !== null && to !== null && from !== undefined && to !== undefined && from > to) {
      const message = `${least} cannot be greater than ${most} for ${type} ${String(component.name)}.`;
      report("MIN_VALUE_GREATER_THAN_MAX", message, [...path, least]);
    }
  }
  const { "left-caption": left, "center-caption": center, "right-caption": right } = component;
  if (type === "Footer" && (left === undefined) !== (right === undefined)) {
    const [there, absent] = left === undefined ? ["right-caption", "left-caption"] : ["left-caption", "right-caption"];
    report("INVALID_DEPENDENCIES", `Footer should have property ${absent} when property ${there} is present.`, path);
  }
  if (type === "Footer" && center !== undefined && (left !== undefined || right !== undefined)) {
    const message =
      "Properties 'center-caption' and [left-caption, right-caption] must be present exclusively at Footer.";
    report("NOT_KEYWORD_SCHEMA_VALIDATION_FAILED", message, path);
  }
  if (type === "If" && Array.isArray(component.then) && component.then.length === 0) {
    report("INVALID_PROPERTY_VALUE", "Expected array to contain at least one component.", [...path, "then"]);
  }
  if (type === "If" && typeof component.condition === "string" && component.condition.trim() === "") {
    report("INVALID_PROPERTY_VALUE", "Expected property 'condition' to contain at least one operand.", [
      ...path,
      "condition",
    ]);
  }
}

/** `${data.x}`, or an expression in backticks. */
export function isDynamic(value: unknown): boolean {
  return typeof value === "string" && (/\$\{[^}]+\}/.test(value) || /^`.*`$/s.test(value));
}

export function wrongType(path: Path, expected: string, found: unknown): string {
  return `Expected property '${placeOf(path)}' to be of type ${expected}, but found ${typeOf(found)}.`;
}
