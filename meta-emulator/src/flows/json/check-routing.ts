import { isObject, type Params } from "../../graph/params.ts";
import type { Report } from "./problem.ts";
import { type Screen, targetsOf } from "./screen.ts";

const mostBranches = 10;
const error = "INVALID_ROUTING_MODEL";

/** From where to where: as the flow says when it asks an endpoint, else as its buttons lead. */
export function routesOf(flow: Params, screens: Screen[]): Map<string, string[]> {
  const routes = new Map<string, string[]>();
  if (flow.data_api_version !== undefined && isObject(flow.routing_model)) {
    for (const [from, to] of Object.entries(flow.routing_model)) {
      routes.set(from, Array.isArray(to) ? to.filter((id) => typeof id === "string") : []);
    }
  } else for (const screen of screens) routes.set(screen.id, targetsOf(screen));
  return routes;
}

/** The screens a flow can begin with: no other leads to them. */
export function entryScreens(flow: Params, screens: Screen[]): string[] {
  const inbound = new Set([...routesOf(flow, screens).values()].flat());
  return screens.map(({ id }) => id).filter((id) => !inbound.has(id));
}

export function checkRouting(flow: Params, screens: Screen[], report: Report): void {
  const withEndpoint = flow.data_api_version !== undefined;
  if (withEndpoint && flow.routing_model === undefined) {
    const message = "The property 'routing_model' is required for property 'data_api_version'.";
    report("MISSING_REQUIRED_PROPERTY", message, []);
    return;
  }
  if (screens.length === 0) return;
  const at = flow.routing_model === undefined ? ["screens"] : ["routing_model"];
  const routes = routesOf(flow, screens);
  if (withEndpoint) checkGiven(screens, routes, (message) => report(error, message, at));
  for (const [from, to] of routes) {
    if (to.length <= mostBranches) continue;
    const reduce = withEndpoint ? "" : " Reduce navigate actions for the screen.";
    report(error, `Number of branches exceeds the max limit of ${mostBranches} for screen: ${from}.${reduce}`, at);
  }
  if (entryScreens(flow, screens).length === 0) {
    const how = withEndpoint
      ? "Expected a screen with no inbound edges as the entry screen."
      : "Add a screen that is not used as the next screen in any of the navigate actions.";
    report(error, `No entry screen found in the routing model. ${how}`, at);
  }
  const apart = findApart(screens, routes);
  if (apart.length > 0) {
    const how = withEndpoint ? " :" : " via navigate screen action:";
    const message = `Following screens are not connected with the rest of the screens${how} (${apart.join(", ")}). All screens should be connected.`;
    report(error, message, at);
  }
}

/** What a routing model says by itself, and beside the buttons. */
function checkGiven(screens: Screen[], routes: Map<string, string[]>, say: (message: string) => void): void {
  const ids = new Set(screens.map(({ id }) => id));
  const absent = [...ids].filter((id) => !routes.has(id));
  if (absent.length > 0) say(`Following screens are missing in the routing model: (${absent.join(", ")}).`);
  const unknown = [...routes.keys()].filter((id) => !ids.has(id));
  if (unknown.length > 0) say(`Invalid screens found in the routing model: (${unknown.join(", ")}).`);
  for (const [from, to] of routes) {
    for (const target of to) {
      if (!ids.has(target)) say(`Invalid screen found in the routing model: (${target}).`);
      else if (target === from) say(`Loop detected in the routing model for screens: (${from}).`);
      else if (from < target && routes.get(target)?.includes(from)) {
        say(
          `Backward route [${target}->${from}] corresponding to forward route [${from}->${target}] is not allowed in the routing model. Only forward routes can be specified.`,
        );
      }
    }
  }
  for (const screen of screens) {
    for (const target of targetsOf(screen)) {
      if (!ids.has(target) || target === screen.id || routes.get(screen.id)?.includes(target)) continue;
      say(
        `Missing direct route from screen '${screen.id}' to screen '${target}' in the routing model, while it exists in the navigate screen action of screen '${screen.id}'.`,
      );
    }
  }
}

/** The screens that nothing joins to the first one, in either direction. */
function findApart(screens: Screen[], routes: Map<string, string[]>): string[] {
  const joined = new Set([screens[0]?.id ?? ""]);
  for (let size = 0; size < joined.size; ) {
    size = joined.size;
    for (const [from, to] of routes) {
      if (joined.has(from)) for (const target of to) joined.add(target);
      else if (to.some((target) => joined.has(target))) joined.add(from);
    }
  }
  return screens.map(({ id }) => id).filter((id) => !joined.has(id));
}
