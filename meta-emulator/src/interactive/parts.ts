import { invalid, missing, wrongParameter } from "../graph/graph-error.ts";
import { isObject, type Params } from "../graph/params.ts";
import { resolveMedia } from "../media/resolve.ts";
import type { CheckContext } from "../messaging/checks/content-check.ts";
import { textWithin } from "../messaging/checks/limits.ts";
import type { ChatContent, ChatMedia, Header } from "../phone-api.ts";

/** Checks one kind of interactive message. Throws the GraphError that Meta answers. */
export type InteractiveCheck = (interactive: Params, context: CheckContext) => ChatContent;

export const longestBody = 1024;
const longestHeader = 60;
const longestFooter = 60;

export function readBody(interactive: Params, longest = longestBody): string {
  const { body } = interactive;
  if (!isObject(body) || body.text === undefined) throw missing("interactive['body']['text']");
  return textWithin(body.text, "Body text", longest);
}

export function readOptionalBody(interactive: Params): string | null {
  return interactive.body === undefined ? null : readBody(interactive);
}

export function readFooter(interactive: Params): string | null {
  const { footer } = interactive;
  if (footer === undefined) return null;
  if (!isObject(footer) || footer.text === undefined) throw missing("interactive['footer']['text']");
  return textWithin(footer.text, "Footer text", longestFooter);
}

type HeaderType = "text" | "image" | "video" | "document";
export const anyHeader: HeaderType[] = ["text", "image", "video", "document"];

export function readHeader(
  interactive: Params,
  context: CheckContext,
  allowed: HeaderType[] = anyHeader,
): Header | null {
  const { header, type } = interactive;
  if (header === undefined) return null;
  if (!isObject(header) || header.type === undefined) throw missing("interactive['header']['type']");
  if (allowed.length === 0) throw invalid(`Header is not allowed for interactive type ${String(type)}.`);
  const kind = header.type;
  if (kind !== "text" && kind !== "image" && kind !== "video" && kind !== "document") {
    throw wrongParameter("Param interactive['header']['type'] must be one of {text, image, video, document}");
  }
  if (!allowed.includes(kind)) {
    throw invalid(`Header type ${kind} is not allowed for interactive type ${String(type)}.`);
  }
  if (kind !== "text") return { type: kind, media: readMedia(context, header, kind, "interactive['header']") };
  if (header.text === undefined) throw missing("interactive['header']['text']");
  return { type: "text", text: textWithin(header.text, "Header text", longestHeader) };
}

/** What stands outside the parts a kind has. */
export function refusePart(interactive: Params, part: "header" | "footer"): void {
  if (interactive[part] === undefined) return;
  const name = part === "header" ? "Header" : "Footer";
  throw invalid(`${name} is not allowed for interactive type ${String(interactive.type)}.`);
}

/** The file under `header['image']` and its like. */
export function readMedia(
  context: CheckContext,
  owner: Params,
  kind: "image" | "video" | "document",
  path: string,
): ChatMedia {
  const media = owner[kind];
  if (!isObject(media)) throw missing(`${path}['${kind}']`);
  return resolveMedia(context, media, kind, `${path}['${kind}']`);
}

export function readAction(interactive: Params): Params {
  const { action } = interactive;
  if (action === undefined) throw missing("interactive['action']");
  if (!isObject(action)) throw wrongParameter("Param interactive['action'] must be a JSON object.");
  return action;
}

/** The action of this name. */
export function readNamedAction(interactive: Params, name: string): Params {
  const action = readAction(interactive);
  if (action.name === undefined) throw missing("interactive['action']['name']");
  if (action.name !== name) throw invalid(`interactive['action']['name'] must be ${name}.`);
  return action;
}

export function readParameters(action: Params): Params {
  const { parameters } = action;
  if (parameters === undefined) throw missing("interactive['action']['parameters']");
  if (!isObject(parameters)) throw wrongParameter("Param interactive['action']['parameters'] must be a JSON object.");
  return parameters;
}
