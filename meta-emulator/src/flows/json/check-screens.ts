import { isObject, type Params } from "../../graph/params.ts";
import { checkComponent, wrongType } from "./check-component.ts";
import { mostPerScreen } from "./components.ts";
import { isAtLeast, type Path, placeOf, type Report } from "./problem.ts";
import { inputsOf, type Placed, type Screen } from "./screen.ts";

const mostScreens = 100;
const mostComponents = 50;
const screenProperties = ["id", "title", "terminal", "success", "refresh_on_back", "data", "layout", "sensitive"];

/** Each screen by itself, its components, and what all of them must have between them. */
export function checkScreens(flow: Params, screens: Screen[], version: string, report: Report): void {
  if (screens.length > mostScreens) {
    const message = `Maximum number of screens allowed per Flow is ${mostScreens} but found ${screens.length}.`;
    report("MAX_SCREENS_NUMBER", message, ["screens"]);
  }
  const seen = new Set<string>();
  for (const screen of screens) {
    checkProperties(screen, flow, report);
    if (seen.has(screen.id))
      report("DUPLICATE_SCREEN_IDS", `Duplicate screen id found: ${screen.id}.`, [...screen.path, "id"]);
    seen.add(screen.id);
    checkLayout(screen, version, report);
    checkCounts(screen, report);
    checkForms(screen, version, report);
  }
  checkEnds(screens, report);
}

function checkProperties({ value, path, id, terminal }: Screen, flow: Params, report: Report): void {
  for (const name of Object.keys(value)) {
    if (screenProperties.includes(name)) continue;
    report("INVALID_PROPERTY_KEY", `Property '${name}' cannot be specified at '${placeOf(path)}'.`, [...path, name]);
  }
  for (const name of ["id", "layout"]) {
    if (value[name] === undefined)
      report("MISSING_REQUIRED_TYPE_PROPERTY", `Required property '${name}' is missing.`, path);
  }
  for (const name of ["terminal", "success", "refresh_on_back"]) {
    const flag = value[name];
    if (flag === undefined || typeof flag === "boolean") continue;
    report("INVALID_PROPERTY_TYPE", wrongType([...path, name], "boolean", flag), [...path, name]);
  }
  if (value.id !== undefined) checkId(value.id, id, [...path, "id"], report);
  if (value.success !== undefined && !terminal) {
    const message = "Property 'success' can only be specified on a terminal screen.";
    report("NOT_KEYWORD_SCHEMA_VALIDATION_FAILED", message, [...path, "success"]);
  }
  if (value.refresh_on_back === true && flow.data_api_version === undefined) {
    const message = "Property 'refresh_on_back' can be true only when property 'data_api_version' is set.";
    report("INVALID_PROPERTY_VALUE", message, [...path, "refresh_on_back"]);
  }
}

function checkId(given: unknown, id: string, path: Path, report: Report): void {
  if (typeof given !== "string") report("INVALID_PROPERTY_TYPE", wrongType(path, "string", given), path);
  else if (id === "") report("MIN_CHARS_REQUIRED", "Property 'id' should have at least '1' characters.", path);
  else if (!/^[A-Za-z_]+$/.test(id)) {
    report("PATTERN_MISMATCH", "Property 'id' should only consist of alphabets and underscores.", path);
  } else if (id.toLowerCase() === "success") {
    report("SCREEN_ID_IS_RESERVED_KEYWORD", "Screen id cannot be 'success' since it is a reserved keyword.", path);
  }
}

function checkLayout({ value, path }: Screen, version: string, report: Report): void {
  const { layout } = value;
  const place: Path = [...path, "layout"];
  if (layout === undefined) return;
  if (!isObject(layout)) {
    report("INVALID_PROPERTY_VALUE", `Invalid value found for property 'layout' at '${placeOf(path)}'.`, place);
    return;
  }
  if (layout.type === undefined)
    report("MISSING_REQUIRED_TYPE_PROPERTY", "Required property 'type' is missing.", place);
  else if (layout.type !== "SingleColumnLayout") {
    report("INVALID_PROPERTY_VALUE", `Invalid value found for property 'type' at '${placeOf(place)}'.`, [
      ...place,
      "type",
    ]);
  }
  for (const name of Object.keys(layout)) {
    if (name === "type" || name === "children") continue;
    report("INVALID_PROPERTY_KEY", `Property '${name}' cannot be specified at '${placeOf(place)}'.`, [...place, name]);
  }
  if (layout.children === undefined) {
    report("MISSING_REQUIRED_TYPE_PROPERTY", "Required property 'children' is missing.", place);
  } else if (!Array.isArray(layout.children)) {
    report("INVALID_PROPERTY_TYPE", wrongType([...place, "children"], "array", layout.children), [
      ...place,
      "children",
    ]);
  } else checkChildren(layout.children, [...place, "children"], version, report);
}

/** Components, and those inside of them. */
function checkChildren(children: unknown, path: Path, version: string, report: Report): void {
  if (!Array.isArray(children)) return;
  for (const [index, child] of children.entries()) {
    const place = [...path, index];
    if (!checkComponent(child, place, version, report)) continue;
    for (const name of ["children", "then", "else"]) checkChildren(child[name], [...place, name], version, report);
    if (!isObject(child.cases)) continue;
    for (const [name, branch] of Object.entries(child.cases)) {
      checkChildren(branch, [...place, "cases", name], version, report);
    }
  }
}

function checkCounts({ components, path }: Screen, report: Report): void {
  if (components.length > mostComponents) {
    const message = `Maximum number of components allowed per screen is ${mostComponents} but found ${components.length}.`;
    report("MAX_COMPONENTS_PER_SCREEN", message, path);
  }
  for (const [type, { most, error }] of Object.entries(mostPerScreen)) {
    const count = components.filter((component) => component.type === type).length;
    if (count > most)
      report(error, `Maximum number of ${type} allowed per screen is ${most} but found ${count}.`, path);
  }
  checkFooters(components, path, report);
}

/** One footer at a time: branches of one `If` or `Switch` exclude each other, and all have one or none. */
function checkFooters(components: Placed[], path: Path, report: Report): void {
  const footers = components.filter(({ type }) => type === "Footer");
  const free = footers.filter(({ branches }) => branches.length === 0).length;
  if (free > 1) {
    report("MAX_FOOTER_PER_SCREEN", `Maximum number of Footer allowed per screen is 1 but found ${free}.`, path);
  } else if (free === 1 && footers.length > 1) {
    report("MORE_THAN_ONE_FOOTER", "Maximum number of Footer component allowed per screen is 1.", path);
  }
  for (const component of components) checkBranches(component, footers, report);
}

function checkBranches({ type, value, path }: Placed, footers: Placed[], report: Report): void {
  const names =
    type === "Switch" && isObject(value.cases) ? Object.keys(value.cases).map((name) => ["cases", name]) : [];
  if (type === "If") names.push(["then"], ["else"]);
  const have = names.map((name) => footers.some(({ branches }) => branches.includes([...path, ...name].join("/"))));
  if (!have.includes(true) || !have.includes(false)) return;
  if (type === "Switch") {
    const message = "Footer component must be present in all switch cases if it exists in one of the cases.";
    report("MISSING_FOOTER_IN_SWITCH_BRANCHES", message, path);
  } else if (value.else === undefined) {
    const message =
      "Missing Footer inside one of the 'If' component branches. Branch 'else' should exist and contain one Footer.";
    report("MISSING_FOOTER_IN_IF_ELSE_BRANCHES", message, path);
  } else {
    const message =
      "Footer component must be present in all branches of 'If' component if it exists in any one branch.";
    report("MISSING_FOOTER_IN_IF_ELSE_BRANCHES", message, path);
  }
}

/** Names are unique, whatever branch they stand in; a form takes in everything that is filled in, and before 4.0 there must be one. */
function checkForms(screen: Screen, version: string, report: Report): void {
  const fields = inputsOf(screen);
  const names = new Set<unknown>();
  for (const { value, path } of fields) {
    if (names.has(value.name)) {
      const message = `Duplicate name found for Form components: ${String(value.name)}.`;
      report("DUPLICATE_FORM_COMPONENT_NAMES", message, [...path, "name"]);
    }
    names.add(value.name);
  }
  const outside = fields.filter(({ inForm }) => !inForm);
  if (outside.length === 0) return;
  if (!isAtLeast(version, "4.0")) {
    for (const { type, path } of outside) {
      report("KEYWORD_ONE_OF", `Property '${type}' must be defined inside parent property 'Form'.`, path);
    }
  } else if (screen.components.some(({ type }) => type === "Form")) {
    const types = [...new Set(outside.map(({ type }) => type))].join("', '");
    const are = outside.length === 1 ? `Component '${types}' is` : `Components '${types}' are`;
    report("COMPONENTS_OUTSIDE_FORM", `${are} not allowed outside Form when Form component is present.`, screen.path);
  }
}

/** A flow ends somewhere, with a footer, and somewhere well. */
function checkEnds(screens: Screen[], report: Report): void {
  const ends = screens.filter(({ terminal }) => terminal);
  if (ends.length === 0) {
    report("MISSING_TERMINAL_SCREEN", "Terminal screen is required but not provided.", ["screens"]);
    return;
  }
  const bare = ends.filter(({ components }) => !components.some(({ type }) => type === "Footer"));
  if (bare.length > 0) {
    const message = `Footer component is missing on terminal screens: ${bare.map(({ id }) => id).join(", ")}.`;
    report("MISSING_FOOTER_ON_TERMINAL_SCREEN", message, bare[0]?.path ?? ["screens"]);
  }
  if (ends.every(({ value }) => value.success === false)) {
    const message = "At least one terminal screen must have property 'success' set as true.";
    report("INVALID_PROPERTY_VALUE", message, [...(ends[0]?.path ?? ["screens"]), "success"]);
  }
}
