import type { CardHeader, Header } from "@croozer/contracts/message-parts";
import { type GraphBody, given } from "./kind.ts";
import { webAddress, within, withinIfGiven } from "./limits.ts";
import { checkMedia, mediaRef } from "./media.ts";

type Framed = { header?: Header | null; body: string | null; footer?: string | null };

/** Header, body and footer that most interactive messages have (§5.3). */
export function checkFrame({ header = null, body, footer = null }: Framed, longestBody = 1024): void {
  if (header?.type === "text") within("header.text", header.text, 60);
  else if (header) checkMedia("header.", header);
  withinIfGiven("body", body, longestBody);
  withinIfGiven("footer", footer, 60);
}

export const writeFrame = ({ header = null, body, footer = null }: Framed): GraphBody =>
  given({
    header: header && writeHeader(header),
    body: body === null ? null : { text: body },
    footer: footer === null ? null : { text: footer },
  });

export function writeHeader(header: Header | CardHeader): GraphBody {
  if (header.type === "text") return header;
  const filename = header.type === "document" ? header.filename : null;
  return { type: header.type, [header.type]: { ...mediaRef(header), ...given({ filename }) } };
}

type ReplyButton = { id: string; title: string };

export function checkReplies(path: string, buttons: readonly ReplyButton[]): void {
  buttons.forEach((button, index) => {
    within(`${path}.${index}.id`, button.id, 256);
    within(`${path}.${index}.title`, button.title, 20);
  });
}

type LinkButton = { label: string; url: string };

export function checkLink(path: string, { label, url }: LinkButton): void {
  within(`${path}label`, label, 20);
  webAddress(`${path}url`, url);
}

export const writeLink = ({ label, url }: LinkButton): GraphBody => ({
  name: "cta_url",
  parameters: { display_text: label, url },
});
