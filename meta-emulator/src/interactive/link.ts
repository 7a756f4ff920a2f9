import { invalid, missing } from "../graph/graph-error.ts";
import { isObject, type Params } from "../graph/params.ts";
import { textWithin } from "../messaging/checks/limits.ts";
import type { ChatButton } from "../phone-api.ts";

const longestLabel = 20;

/** `cta_url`, of a message and of a carousel's card; `path` names the action in the refusals. */
export function checkLink(action: Params, path = "interactive['action']"): ChatButton {
  if (action.name !== "cta_url") throw invalid(`${path}['name'] must be cta_url.`);
  const { parameters } = action;
  if (!isObject(parameters)) throw missing(`${path}['parameters']`);
  if (parameters.display_text === undefined) throw missing(`${path}['parameters']['display_text']`);
  const text = textWithin(parameters.display_text, "Display text", longestLabel);
  if (typeof parameters.url !== "string" || !/^https?:\/\/\S+$/.test(parameters.url)) {
    throw invalid(`${path}['parameters']['url'] must be a URL.`);
  }
  return { kind: "url", text, url: parameters.url };
}
