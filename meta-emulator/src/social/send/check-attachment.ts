import { wrongParameter } from "../../graph/graph-error.ts";
import { isObject, type Params } from "../../graph/params.ts";
import type { ChatMedia, MediaKind } from "../../phone-api.ts";
import type { Simulation } from "../../simulation.ts";
import { isInstagram, platformOf, type SocialAccount } from "../accounts.ts";
import type { SavedAttachment } from "../types.ts";
import type { CheckedPart } from "./checked-part.ts";
import { listOf, webAddress } from "./limits.ts";
import type { LinkToLoad } from "./load-attachment.ts";
import { checkTemplate } from "./templates.ts";

type FileType = SavedAttachment["type"];

const mostImages = 10;
const at = "message[attachment]";
const kindOf: Record<FileType, MediaKind> = { image: "image", video: "video", audio: "audio", file: "document" };

export function isFileType(type: unknown): type is FileType {
  return typeof type === "string" && Object.hasOwn(kindOf, type);
}

/** `message.attachment`: a file, a template, and on Instagram a post or a heart. */
export function checkAttachment(sim: Simulation, account: SocialAccount, attachment: unknown): CheckedPart {
  if (!isObject(attachment)) throw wrongParameter(`Param ${at} must be an object.`);
  const { type, payload } = attachment;
  if (type === "like_heart" && isInstagram(account)) {
    const echo = { attachments: [{ type }] };
    return { type, content: { type: "text", body: "❤️" }, echo, links: [], reusable: null };
  }
  const more = isInstagram(account) ? ", MEDIA_SHARE, like_heart" : "";
  const known = isFileType(type) || type === "template" || (type === "MEDIA_SHARE" && isInstagram(account));
  if (!known) throw wrongParameter(`Param ${at}[type] must be one of {image, video, audio, file, template${more}}`);
  if (!isObject(payload)) throw wrongParameter(`Param ${at}[payload] must be an object.`);
  if (isFileType(type)) return checkFile(sim, account, type, payload);
  return type === "template" ? checkTemplatePart(sim, account, payload) : shareOf(payload);
}

/** `message.attachments`: up to ten pictures in one message, on Instagram. */
export function checkImages(account: SocialAccount, attachments: unknown): CheckedPart {
  if (!isInstagram(account)) throw wrongParameter("Param message[attachments] is not supported.");
  const links: LinkToLoad[] = [];
  const urls = listOf(attachments, "message[attachments]", mostImages).map((each, index) => {
    const where = `message[attachments][${index}]`;
    if (!isObject(each) || each.type !== "image" || !isObject(each.payload)) {
      throw wrongParameter(`Param ${where}[type] must be image.`);
    }
    return webAddress(each.payload.url, `${where}[payload][url]`);
  });
  const cards = urls.map((url) => {
    return { header: { type: "image" as const, media: toLoad(links, "image", url) }, body: null, buttons: [] };
  });
  const echo = { attachments: urls.map((url) => ({ type: "image", payload: { url } })) };
  return { type: "image", content: { type: "carousel", body: "", cards }, echo, links, reusable: null };
}

/** A file saved by this account. `type` null takes any. */
export function getSaved(
  sim: Simulation,
  account: SocialAccount,
  id: unknown,
  type: FileType | null,
  where: string,
): SavedAttachment {
  const saved = sim.world.savedAttachments.find(String(id));
  if (saved?.accountId !== account.id) throw wrongParameter(`Param ${where} is not an attachment of this account.`);
  if (type !== null && saved.type !== type) throw wrongParameter(`Param ${where} is a ${saved.type}, not a ${type}.`);
  return saved;
}

function checkFile(sim: Simulation, account: SocialAccount, type: FileType, payload: Params): CheckedPart {
  const { url: given, attachment_id: id, is_reusable: again } = payload;
  if ((given === undefined) === (id === undefined)) {
    throw wrongParameter(`Param ${at}[payload] must have either url or attachment_id.`);
  }
  const saved = id === undefined ? null : getSaved(sim, account, id, type, `${at}[payload][attachment_id]`);
  const url = saved?.url ?? webAddress(given, `${at}[payload][url]`);
  const links: LinkToLoad[] = [];
  return {
    type,
    content: { type: kindOf[type], media: toLoad(links, kindOf[type], url), caption: null, voice: false },
    echo: { attachments: [{ type, payload: { url } }] },
    links,
    reusable: saved === null && (again === true || again === "true") ? { type, url } : null,
  };
}

function checkTemplatePart(sim: Simulation, account: SocialAccount, payload: Params): CheckedPart {
  const links: LinkToLoad[] = [];
  const content = checkTemplate(payload, platformOf(account), {
    byAddress: (url) => ({ mediaId: "", url, mimeType: "", sizeBytes: 0, fileName: null }),
    saved: (id, where) => {
      const saved = getSaved(sim, account, id, null, where);
      return toLoad(links, kindOf[saved.type], saved.url);
    },
  });
  const echo = { attachments: [{ type: "template", payload }] };
  return { type: "template", content, echo, links, reusable: null };
}

/** A post of the business's own, by its id. */
function shareOf({ id }: Params): CheckedPart {
  if (typeof id !== "string" || !/^\d+$/.test(id))
    throw wrongParameter(`The parameter ${at}[payload][id] is required.`);
  const url = `https://www.instagram.com/p/${id}/`;
  const echo = { attachments: [{ type: "share", payload: { url } }] };
  return { type: "MEDIA_SHARE", content: { type: "text", body: url }, echo, links: [], reusable: null };
}

function toLoad(links: LinkToLoad[], kind: MediaKind, url: string): ChatMedia {
  const media = { mediaId: "", url: null, mimeType: "", sizeBytes: 0, fileName: null };
  links.push({ media, url, kind });
  return media;
}
