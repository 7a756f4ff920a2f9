import { isObject, type Params } from "../../graph/params.ts";
import { lookUp } from "../../world/look-up.ts";
import { inputs } from "./components.ts";
import type { Path, Report } from "./problem.ts";
import { inputsOf, type Screen } from "./screen.ts";

type Binding = { expression: string; names: string[]; path: Path };

/** Everything that is named in `${…}` exists: data of the screen, its inputs, and those of other screens. */
export function checkBindings(screens: Screen[], report: Report): void {
  for (const screen of screens) {
    for (const { value, path, type } of screen.components) {
      for (const [name, property] of Object.entries(value)) {
        if (["children", "then", "else", "cases", "type", "name"].includes(name)) continue;
        const isAction = /^on-.*-action$/.test(name);
        for (const binding of bindingsIn(property, [...path, name])) {
          checkBinding(binding, screen, screens, report, { isAction, type, property: name });
        }
      }
    }
  }
}

function bindingsIn(value: unknown, path: Path): Binding[] {
  if (typeof value === "string") {
    return [...value.matchAll(/\$\{([^}]+)\}/g)].map(([expression, inner = ""]) => {
      return { expression, names: inner.trim().split("."), path };
    });
  }
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => bindingsIn(item, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, item]) => bindingsIn(item, [...path, name]));
}

type Use = { isAction: boolean; type: string; property: string };

function checkBinding(
  { expression, names, path }: Binding,
  screen: Screen,
  screens: Screen[],
  report: Report,
  use: Use,
) {
  const error = use.isAction ? "INVALID_ON_CLICK_ACTION_PAYLOAD" : "INVALID_SCREEN_DYNAMIC_DATA";
  const [root, name = "", ...rest] = names;
  if (root === "data") {
    if (hasField(screen.data, [name, ...rest])) return;
    report(error, `Missing dynamic data '${expression}' in the screen data model.`, path);
  } else if (root === "form") {
    if (screen.components.some(({ type, value }) => type === "Form" && value.name === name)) {
      report(error, "Value of 'Form' component cannot be used in form binding.", path);
    } else if (!hasInput(screen, name)) {
      report(error, `Missing Form component ${expression} for screen '${screen.id}'.`, path);
    }
  } else if (root === "screen") {
    checkGlobal({ expression, names, path }, screen, screens, report, use);
  }
}

/** `${screen.OTHER.form.x}`, `${screen.OTHER.data.y}` */
function checkGlobal(
  { expression, names, path }: Binding,
  screen: Screen,
  screens: Screen[],
  report: Report,
  use: Use,
) {
  const [, id = "", root, name = "", ...rest] = names;
  const where = `Global dynamic data '${expression}' used on screen '${screen.id}' for ${use.type} property '${use.property}' is invalid since screen '${id}'`;
  const other = screens.find((each) => each.id === id);
  if (id === screen.id) {
    const instead = `Convert expression to local referencing of the form \${data.(property)}.`;
    report("INVALID_SCREEN_DATA", `${where} represents current screen. ${instead}`, path);
  } else if (!other) report("INVALID_SCREEN_DATA", `${where} is missing in the Flow JSON.`, path);
  else if (!(root === "form" ? hasInput(other, name) : hasField(other.data, [name, ...rest]))) {
    const message = `Global Dynamic data '${expression}' on screen ${id} does not exist, but is used on screen ${screen.id}.`;
    report("INVALID_SCREEN_DATA", message, path);
  }
}

function hasInput(screen: Screen, name: string): boolean {
  return inputsOf(screen).some(({ value, type }) => value.name === name && Object.hasOwn(inputs, type));
}

/** Goes down a schema; where it does not say what is inside, anything may be. */
function hasField(fields: Params, [name = "", ...rest]: string[]): boolean {
  const schema = lookUp(fields, name);
  if (schema === undefined) return false;
  if (rest.length === 0 || !isObject(schema) || !isObject(schema.properties)) return true;
  return hasField(schema.properties, rest);
}
