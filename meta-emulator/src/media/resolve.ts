import { getPhoneNumber } from "../graph/access.ts";
import { GraphError, missing, wrongParameter } from "../graph/graph-error.ts";
import type { Params } from "../graph/params.ts";
import type { CheckContext } from "../messaging/checks/content-check.ts";
import type { ChatMedia, MediaKind } from "../phone-api.ts";
import { findMedia, viewMedia } from "./keep-media.ts";
import { bareType, mediaRules } from "./media-types.ts";
import type { StoredMedia } from "./types.ts";

/**
 * The file that `{ id }` or `{ link }` names, as the phone will show it. A link is loaded after the send was accepted
 * (see `load-links.ts`); until then, and when that fails, its `url` is null. `where` names the parameter in errors.
 */
export function resolveMedia(context: CheckContext, given: Params, kind: MediaKind, where: string = kind): ChatMedia {
  const { id, link, filename } = given;
  if (id === undefined && link === undefined) throw missing(`${where}['id'] or ${where}['link']`);
  if (id !== undefined && link !== undefined) {
    throw wrongParameter(`Param ${where} must have either 'id' or 'link', not both.`);
  }
  if (filename !== undefined && typeof filename !== "string") {
    throw wrongParameter(`Param ${where}['filename'] must be a string.`);
  }
  if (id !== undefined) {
    const media = getSendable(context, String(id), kind);
    return { ...viewMedia(media), fileName: filename ?? media.fileName };
  }
  return resolveLink(context, link, kind, where, filename ?? null);
}

function resolveLink(
  context: CheckContext,
  link: unknown,
  kind: MediaKind,
  where: string,
  fileName: string | null,
): ChatMedia {
  if (typeof link !== "string" || !/^https?:\/\/\S+$/.test(link) || !URL.canParse(link)) {
    throw wrongParameter(`Param ${where}['link'] is not a valid URI.`);
  }
  const lastPart = decodeURIComponent(new URL(link).pathname.split("/").at(-1) ?? "");
  const media: ChatMedia = {
    mediaId: "",
    url: null,
    mimeType: "",
    sizeBytes: 0,
    fileName: fileName ?? (lastPart || null),
  };
  if (context.sim.config.linkedMedia === "trust") media.url = link;
  else context.links.push({ media, link, kind });
  return media;
}

/** An id of another business is not told apart from one that never was. */
function getSendable({ sim, access, number }: CheckContext, id: string, kind: MediaKind): StoredMedia {
  const media = findMedia(sim, id);
  const owner = media?.phoneNumberId ?? null;
  if (!media || owner === null) throw unknownMedia(id);
  if (sim.world.phoneNumbers.find(owner)?.wabaId !== number.wabaId) throw unknownMedia(id);
  getPhoneNumber(sim, access, "POST", owner, "whatsapp_business_messaging");
  if (!mediaRules[kind].types.includes(bareType(media.mimeType))) {
    throw new GraphError({ code: 131053, details: `Media of type ${media.mimeType} cannot be sent as ${kind}.` });
  }
  return media;
}

function unknownMedia(id: string): GraphError {
  return new GraphError({ code: 131053, details: `Media with id ${id} was not found. It may have expired.` });
}
