import { isObject, type Params } from "../../graph/params.ts";
import { wrongType } from "./check-component.ts";
import { type Path, placeOf, type Report, typeOf } from "./problem.ts";
import type { Screen } from "./screen.ts";

/** What a screen says it is given: JSON schemas with an example each. */
export function checkDataModel({ value, path }: Screen, report: Report): void {
  const { data } = value;
  const place: Path = [...path, "data"];
  if (data === undefined) return;
  if (!isObject(data)) {
    report("INVALID_PROPERTY_TYPE", wrongType(place, "object", data), place);
    return;
  }
  for (const [name, schema] of Object.entries(data)) checkField(schema, [...place, name], report, true);
}

function checkField(schema: unknown, path: Path, report: Report, top: boolean): void {
  if (!isObject(schema)) {
    report("INVALID_PROPERTY_TYPE", wrongType(path, "object", schema), path);
    return;
  }
  const { type, items, properties } = schema;
  if (type === undefined) report("INVALID_SCREEN_DATA", "Missing the definition of property 'type'.", path);
  else if (typeof type !== "string") {
    report("INVALID_SCREEN_DATA", "Expected the property 'type' to be of type string.", [...path, "type"]);
  }
  if (!top && "__example__" in schema) {
    const message = `Property '__example__' is allowed only as a top level property of data model. Invalid entry: '${placeOf(path)}'.`;
    report("INVALID_SCREEN_DATA", message, [...path, "__example__"]);
  }
  if (type === "array") checkItems(items, path, report);
  if (isObject(properties)) {
    for (const [name, inner] of Object.entries(properties)) {
      checkField(inner, [...path, "properties", name], report, false);
    }
  }
  if (top && "__example__" in schema && typeof type === "string" && !matchesSchema(schema.__example__, schema)) {
    const found = typeOf(schema.__example__);
    const message = `Invalid data model schema. Expected property '__example__' to be of type ${type}, but found ${found}.`;
    report("INVALID_SCREEN_DATA", message, [...path, "__example__"]);
  }
}

function checkItems(items: unknown, path: Path, report: Report): void {
  if (items === undefined) {
    report("INVALID_SCREEN_DATA", "Missing the schema for property 'items' in array.", path);
  } else if (isObject(items)) checkField(items, [...path, "items"], report, false);
  else if (typeof items !== "boolean") {
    report("INVALID_SCREEN_DATA", "Expected the property 'items' to be of type boolean or object.", [...path, "items"]);
  }
}

/** Whether a value is what its schema says, as far as the types go. */
export function matchesSchema(value: unknown, schema: Params): boolean {
  const { type, items, properties } = schema;
  if (type === "integer") return Number.isInteger(value);
  if (typeof type === "string" && typeOf(value) !== type) return false;
  if (Array.isArray(value)) return !isObject(items) || value.every((item) => matchesSchema(item, items));
  if (!isObject(value) || !isObject(properties)) return true;
  return Object.entries(properties).every(
    ([name, inner]) => value[name] === undefined || !isObject(inner) || matchesSchema(value[name], inner),
  );
}
