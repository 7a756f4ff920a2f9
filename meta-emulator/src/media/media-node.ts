import type { Access } from "../graph/access.ts";
import { requireScope, sees } from "../graph/access.ts";
import { unsupportedRequest } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import type { Simulation } from "../simulation.ts";
import { findMedia } from "./keep-media.ts";
import { linkToMedia } from "./media-links.ts";
import type { StoredMedia } from "./types.ts";

/** `GET /{media-id}`: a link that lives five minutes. `phone_number_id` may be given as a guard. */
export function readMedia(call: GraphCall): unknown {
  const media = getOwnMedia(call);
  return {
    messaging_product: "whatsapp",
    url: linkToMedia(call.sim, media),
    mime_type: media.mimeType,
    sha256: media.sha256,
    file_size: String(media.sizeBytes),
    id: media.id,
  };
}

/** `DELETE /{media-id}` */
export function deleteMedia(call: GraphCall): unknown {
  const media = getOwnMedia(call);
  call.sim.world.media.delete(media.id);
  return { success: true };
}

function getOwnMedia({ sim, access, method, id, params }: GraphCall): StoredMedia {
  const media = findMedia(sim, id);
  if (!media || !maySee(sim, access, media)) throw unsupportedRequest(method, id);
  if (params.phone_number_id !== undefined && params.phone_number_id !== media.phoneNumberId) {
    throw unsupportedRequest(method, id);
  }
  return media;
}

function maySee(sim: Simulation, access: Access, media: StoredMedia): boolean {
  const number = media.phoneNumberId === null ? undefined : sim.world.phoneNumbers.find(media.phoneNumberId);
  if (!number || access.kind === "app" || !sees(access.token, number.wabaId)) return false;
  requireScope(access.token, "whatsapp_business_messaging");
  return true;
}
