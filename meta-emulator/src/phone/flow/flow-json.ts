import { evaluate, resolve, type Scope } from "./expressions.ts";

/** A component as the flow's JSON has it. */
export type Component = Record<string, unknown> & { type: string };

export type FlowScreen = {
  id: string;
  title: string;
  refreshOnBack: boolean;
  children: Component[];
};

export type FlowAction =
  | { name: "navigate"; screen: string; payload: Record<string, unknown> }
  | { name: "data_exchange" | "complete" | "update_data"; payload: Record<string, unknown> }
  | { name: "open_url"; url: string };

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asRecord(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function componentsOf(value: unknown): Component[] {
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is Component => isRecord(item) && typeof item.type === "string");
}

/** The screens of a flow; none when it is no flow. */
export function readScreens(flow: unknown): FlowScreen[] {
  const { screens } = asRecord(flow);
  if (!Array.isArray(screens)) return [];
  return screens.map(asRecord).map((screen) => ({
    id: String(screen.id ?? ""),
    title: String(screen.title ?? ""),
    refreshOnBack: screen.refresh_on_back === true,
    children: componentsOf(asRecord(screen.layout).children),
  }));
}

/** What an action of the JSON asks for, with its payload as things stand. */
export function readAction(value: unknown, scope: Scope): FlowAction | null {
  const action = asRecord(value);
  const payload = asRecord(resolve(action.payload ?? {}, scope));
  switch (action.name) {
    case "navigate":
      return { name: "navigate", screen: String(asRecord(action.next).name ?? ""), payload };
    case "data_exchange":
    case "complete":
    case "update_data":
      return { name: action.name, payload };
    case "open_url":
      return { name: "open_url", url: String(resolve(action.url, scope) ?? "") };
    default:
      return null;
  }
}

/** Actions stay as they are until they are done: their payload is what was filled in by then. */
function resolveOne(component: Component, scope: Scope): Component {
  const resolved: Component = { type: component.type };
  for (const [key, value] of Object.entries(component)) {
    resolved[key] = key.endsWith("-action") ? value : resolve(value, scope);
  }
  return resolved;
}

/** What a screen shows as things stand: forms opened, `If` and `Switch` decided, the invisible left out. */
export function shownComponents(children: readonly Component[], scope: Scope): Component[] {
  return children.flatMap((component): Component[] => {
    switch (component.type) {
      case "Form":
        return shownComponents(componentsOf(component.children), scope);
      case "If": {
        const holds = Boolean(evaluate(String(component.condition ?? ""), scope));
        return shownComponents(componentsOf(holds ? component.then : component.else), scope);
      }
      case "Switch": {
        const cases = asRecord(component.cases);
        const value = String(resolve(component.value, scope) ?? "");
        return shownComponents(componentsOf(cases[value] ?? cases.default), scope);
      }
      default: {
        const resolved = resolveOne(component, scope);
        return resolved.visible === false ? [] : [resolved];
      }
    }
  });
}

/** Every component of a screen, shown or not. */
function allComponents(children: readonly Component[]): Component[] {
  return children.flatMap((component): Component[] => {
    const inside = [component.children, component.then, component.else, ...Object.values(asRecord(component.cases))];
    return [component, ...allComponents(inside.flatMap(componentsOf))];
  });
}

/** What stands in the fields before anyone touches them. */
export function initialValues(screen: FlowScreen, scope: Scope): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const component of allComponents(screen.children)) {
    if (component.type === "Form") Object.assign(values, asRecord(resolve(component["init-values"] ?? {}, scope)));
  }
  for (const component of allComponents(screen.children)) {
    const { name } = component;
    const value = resolve(component["init-value"], scope);
    if (typeof name === "string" && value !== undefined) values[name] = value;
  }
  return values;
}

export type Choice = {
  id: string;
  title: string;
  description: string | null;
  metadata: string | null;
  image: string | null;
  enabled: boolean;
};

function textOrNull(value: unknown): string | null {
  return value === undefined || value === null || value === "" ? null : String(value);
}

/** A picture of the JSON: base64 with or without its `data:` part. */
export function pictureSource(value: unknown): string | null {
  const text = textOrNull(value);
  if (text === null || text.startsWith("data:") || /^https?:/u.test(text)) return text;
  const kind = text.startsWith("/9j/") ? "jpeg" : text.startsWith("UklG") ? "webp" : "png";
  return `data:image/${kind};base64,${text}`;
}

/** What can be chosen in a component. */
export function choicesOf(component: Component): Choice[] {
  const source = component["data-source"];
  if (!Array.isArray(source)) return [];
  return source.map(asRecord).map((item) => ({
    id: String(item.id ?? ""),
    title: String(item.title ?? item.id ?? ""),
    description: textOrNull(item.description),
    metadata: textOrNull(item.metadata),
    image: pictureSource(item.image),
    enabled: item.enabled !== false,
  }));
}

export function textOf(component: Component, key: string): string | null {
  return textOrNull(component[key]);
}

export function isOff(component: Component): boolean {
  return component.enabled === false;
}
