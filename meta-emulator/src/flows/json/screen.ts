import { isObject, type Params } from "../../graph/params.ts";
import { inputs } from "./components.ts";
import { objectsOf, type Path, textOf } from "./problem.ts";

/** A component somewhere on a screen. */
export type Placed = {
  value: Params;
  path: Path;
  type: string;
  inForm: boolean;
  /** Which branches of `If` and `Switch` it stands in. */
  branches: string[];
};
export type Action = { name: string; value: Params; path: Path; of: Placed; property: string };

/** A screen, taken apart for the checks. */
export type Screen = {
  id: string;
  value: Params;
  path: Path;
  terminal: boolean;
  data: Params;
  /** Depth first. */
  components: Placed[];
  actions: Action[];
};

export function readScreens(flow: Params): Screen[] {
  return objectsOf(flow.screens, ["screens"]).map(({ value, path }) => {
    const layout = isObject(value.layout) ? value.layout : {};
    const place: Path = [...path, "layout", "children"];
    const components = collect(layout.children, place, { inForm: false, branches: [] });
    return {
      id: textOf(value.id) ?? "",
      value,
      path,
      terminal: value.terminal === true,
      data: isObject(value.data) ? value.data : {},
      components,
      actions: components.flatMap(actionsOf),
    };
  });
}

/** What a screen's person fills in. */
export function inputsOf(screen: Screen): Placed[] {
  return screen.components.filter(({ type }) => Object.hasOwn(inputs, type));
}

/** The screens that a screen's own buttons lead to. */
export function targetsOf(screen: Screen): string[] {
  const names = screen.actions.filter(({ name }) => name === "navigate").map(({ value }) => nextOf(value));
  return [...new Set(names.filter((name) => name !== null))];
}

export function nextOf(action: Params): string | null {
  return isObject(action.next) ? textOf(action.next.name) : null;
}

type Around = Pick<Placed, "inForm" | "branches">;

function collect(list: unknown, path: Path, around: Around): Placed[] {
  return objectsOf(list, path).flatMap(({ value, path: place }) => {
    const type = textOf(value.type) ?? "";
    const placed = { value, path: place, type, ...around };
    if (type === "Form")
      return [placed, ...collect(value.children, [...place, "children"], { ...around, inForm: true })];
    if (type === "If") return [placed, ...branch(value, "then", placed), ...branch(value, "else", placed)];
    if (type !== "Switch" || !isObject(value.cases)) return [placed];
    const cases = value.cases;
    return [placed, ...Object.keys(cases).flatMap((name) => branch(cases, name, placed, "cases"))];
  });
}

function branch(owner: Params, name: string, of: Placed, under?: string): Placed[] {
  const path = under === undefined ? [...of.path, name] : [...of.path, under, name];
  return collect(owner[name], path, { inForm: of.inForm, branches: [...of.branches, path.join("/")] });
}

const actionProperties = ["on-click-action", "on-select-action", "on-unselect-action"];

function actionsOf(of: Placed): Action[] {
  return actionProperties.flatMap((property) => {
    const value = of.value[property];
    if (!isObject(value)) return [];
    return [{ name: textOf(value.name) ?? "", value, path: [...of.path, property], of, property }];
  });
}
