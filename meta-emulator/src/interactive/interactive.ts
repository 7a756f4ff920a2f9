import { GraphError, invalid, missing, wrongParameter } from "../graph/graph-error.ts";
import { isObject, type Params } from "../graph/params.ts";
import type { CheckedContent } from "../messaging/checks/content-check.ts";
import { textWithin } from "../messaging/checks/limits.ts";
import type { ChatButton, ChatContent, ChatMedia, Header } from "../phone-api.ts";
import { checkButtons } from "./buttons.ts";
import { checkList } from "./list.ts";

/** Known to Meta, not (yet) to this emulator. */
const notHere = [
  "address_message",
  "call_permission_request",
  "carousel",
  "catalog_message",
  "contact_request",
  "flow",
  "order_details",
  "order_status",
  "product",
  "product_list",
  "voice_call",
];
const types = ["button", "cta_url", "list", "location_request_message", ...notHere].sort();

const longestBody = { button: 1024, cta_url: 1024, list: 4096, location_request_message: 1024 };
const longestHeader = 60;
const longestFooter = 60;

export function checkInteractive(interactive: Params): CheckedContent {
  return { content: checkContent(interactive) };
}

function checkContent(interactive: Params): ChatContent {
  const { type } = interactive;
  if (type === undefined) throw missing("interactive['type']");
  if (typeof type !== "string" || !types.includes(type)) {
    throw wrongParameter(`Param interactive['type'] must be one of {${types.join(", ")}}`);
  }
  if (!isHere(type)) {
    throw new GraphError({ code: 131051, details: `Interactive type ${type} is not supported by this emulator.` });
  }
  const body = readBody(interactive.body, longestBody[type]);
  const header = readHeader(interactive.header, type);
  const footer = readFooter(interactive.footer);
  const action = interactive.action;
  if (action === undefined) throw missing("interactive['action']");
  if (!isObject(action)) throw wrongParameter("Param interactive['action'] must be a JSON object.");
  switch (type) {
    case "button":
      return { type: "buttons", header, body, footer, buttons: checkButtons(action) };
    case "list":
      return { type: "list", header, body, footer, ...checkList(action) };
    case "cta_url":
      return { type: "action", header, body, footer, button: checkLink(action) };
    case "location_request_message":
      if (action.name !== "send_location") throw invalid("interactive['action']['name'] must be send_location.");
      return { type: "request", what: "location", body };
  }
}

function isHere(type: string): type is keyof typeof longestBody {
  return Object.hasOwn(longestBody, type);
}

function readBody(body: unknown, longest: number): string {
  if (!isObject(body) || body.text === undefined) throw missing("interactive['body']['text']");
  return textWithin(body.text, "Body text", longest);
}

function readFooter(footer: unknown): string | null {
  if (footer === undefined) return null;
  if (!isObject(footer) || footer.text === undefined) throw missing("interactive['footer']['text']");
  return textWithin(footer.text, "Footer text", longestFooter);
}

/** A list takes a text header only. A media header is taken by link. */
function readHeader(header: unknown, type: string): Header | null {
  if (header === undefined) return null;
  if (!isObject(header) || header.type === undefined) throw missing("interactive['header']['type']");
  if (type === "location_request_message") throw invalid("Header is not allowed for a location request.");
  if (header.type === "text") {
    if (header.text === undefined) throw missing("interactive['header']['text']");
    return { type: "text", text: textWithin(header.text, "Header text", longestHeader) };
  }
  const kind = header.type;
  if (kind !== "image" && kind !== "video" && kind !== "document") {
    throw wrongParameter("Param interactive['header']['type'] must be one of {text, image, video, document}");
  }
  if (type === "list") throw invalid("Header of a list must be a text.");
  const media = header[kind];
  if (!isObject(media)) throw missing(`interactive['header']['${kind}']`);
  if (typeof media.link !== "string" || !/^https?:\/\//.test(media.link)) {
    throw new GraphError({ code: 131053, details: `No media was found for interactive['header']['${kind}'].` });
  }
  return { type: kind, media: mediaByLink(media.link) };
}

function mediaByLink(link: string): ChatMedia {
  return { mediaId: "", url: link, mimeType: "", sizeBytes: 0, fileName: null };
}

function checkLink(action: Params): ChatButton {
  if (action.name !== "cta_url") throw invalid("interactive['action']['name'] must be cta_url.");
  const { parameters } = action;
  if (!isObject(parameters)) throw missing("interactive['action']['parameters']");
  if (parameters.display_text === undefined) throw missing("interactive['action']['parameters']['display_text']");
  const label = textWithin(parameters.display_text, "Display text", 20);
  if (typeof parameters.url !== "string" || !/^https?:\/\/\S+$/.test(parameters.url)) {
    throw invalid("interactive['action']['parameters']['url'] must be a URL.");
  }
  return { kind: "url", text: label, url: parameters.url };
}
