import type { MessageContentOf } from "@croozer/contracts/message-content";
import { type GraphBody, given, type Kind } from "./kind.ts";
import { Unsendable, webAddress, withinIfGiven } from "./limits.ts";

export type Media = { mediaId: string | null; fileId: string | null; link?: string | undefined };

/** A file is named once. `path` ends with a dot, or is empty at the top. */
export function checkMedia(path: string, { mediaId, fileId, link }: Media): void {
  // Our copy of what is at Meta stays named beside Meta's id.
  const kept = fileId ?? mediaId;
  if (kept === null && link === undefined)
    throw new Unsendable(`${path}fileId`, "a file is needed: its fileId or a link");
  if (kept !== null && link !== undefined) throw new Unsendable(`${path}link`, "either a fileId or a link");
  if (link !== undefined) webAddress(`${path}link`, link);
}

/**
 * As Meta names a file. One of ours is uploaded and gets Meta's id just before the send; Meta does not know ours and
 * would refuse it.
 */
export const mediaRef = ({ mediaId, fileId, link }: Media): GraphBody => given({ id: mediaId ?? fileId, link });

type Captioned = MessageContentOf<"image" | "video" | "document">;

function checkCaptioned(content: Captioned): void {
  checkMedia("", content);
  withinIfGiven("caption", content.caption, 1024);
}

const writeCaptioned = (content: Captioned): GraphBody => ({
  type: content.type,
  [content.type]: { ...mediaRef(content), ...given({ caption: content.caption, filename: filenameOf(content) }) },
});

const filenameOf = (content: Captioned) => (content.type === "document" ? content.filename : null);

export const image: Kind<"image"> = { check: checkCaptioned, write: writeCaptioned };
export const video: Kind<"video"> = { check: checkCaptioned, write: writeCaptioned };
export const document: Kind<"document"> = { check: checkCaptioned, write: writeCaptioned };

export const audio: Kind<"audio"> = {
  check: (content) => checkMedia("", content),
  write: (content) => ({ type: "audio", audio: { ...mediaRef(content), ...(content.voice ? { voice: true } : {}) } }),
};

export const sticker: Kind<"sticker"> = {
  check: (content) => checkMedia("", content),
  write: (content) => ({ type: "sticker", sticker: mediaRef(content) }),
};
